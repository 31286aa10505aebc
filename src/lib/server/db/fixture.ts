// For tests: the dataset that was built, and copies of it with something changed.
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataset, type Dataset } from './dataset.ts';

const path = 'database/sovereign-cloud.sqlite';

let opened: Dataset | undefined;

/** The dataset that the build wrote, opened once. */
export const builtDataset = (): Dataset => (opened ??= openDataset(path));

/**
 * The path of a copy of the built database, changed by SQL, with a version of its own. Throws where the SQL changed
 * nothing: the test could not fail.
 */
export const changedDatabase = (change: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'changed-')), 'changed.sqlite');
  copyFileSync(path, file);
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

/** The built dataset after `change`; `published` is its day of publication, where it is read as a published version. */
export const changedDataset = (change: string, published?: string): Dataset =>
  openDataset(changedDatabase(change), published);
