// A database for tests: the one that was built, with something changed.
import Database from 'better-sqlite3';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The path of a copy of the built database, changed by SQL. Throws where the SQL changed nothing: the test would prove nothing. */
export const changedDatabase = (change: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'changed-')), 'changed.sqlite');
  copyFileSync('database/sovereign-cloud.sqlite', file);
  const database = new Database(file);
  try {
    const schema = database.pragma('schema_version', { simple: true });
    database.exec(change);
    const rows = database.prepare('SELECT total_changes()').pluck().get();
    if (rows === 0 && database.pragma('schema_version', { simple: true }) === schema)
      throw new Error(`nothing is changed by: ${change}`);
  } finally {
    database.close();
  }
  return file;
};
