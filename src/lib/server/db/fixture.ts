// A database for tests: one that was built, with something changed.
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Returns the path of a copy of a database, changed by SQL, with a version of its own. Throws where the SQL changed
 * nothing: the test could not fail.
 */
export const changedDatabase = (change: string, original = 'database/sovereign-cloud.sqlite'): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'changed-')), 'changed.sqlite');
  copyFileSync(original, file);
  const database = new Database(file);
  try {
    const schema = database.pragma('schema_version', { simple: true });
    database.exec(change);
    const rows = database.prepare('SELECT total_changes()').pluck().get();
    if (rows === 0 && database.pragma('schema_version', { simple: true }) === schema)
      throw new Error(`nothing is changed by: ${change}`);
    const version = createHash('sha256').update(change).digest('hex').slice(0, 12);
    database.prepare("UPDATE meta SET value = ? WHERE key = 'data_version'").run(version);
  } finally {
    database.close();
  }
  return file;
};
