// For tests: the dataset that was built, and copies of it with something changed.
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeTables } from '#build/published.ts';
import schema from '#build/schema.sql?raw';
import { tables } from '#model/table/tables.ts';
import { openDataset, type Dataset } from './dataset.ts';

const path = 'database/sovereign-cloud.sqlite';

let opened: Dataset | undefined;

/** The dataset that the build wrote, opened once. */
export const builtDataset = (): Dataset => (opened ??= openDataset(path));

/** Stores the published tables of a database anew, from what its other tables hold by now. */
const storeTablesAgain = (database: Database.Database): void => {
  const views = new Database(':memory:');
  views.exec(schema);
  const definition = views.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck();
  for (const { name } of tables) database.exec(`DROP TABLE "${name}"; ${String(definition.get(name))};`);
  views.close();
  storeTables(database);
};

interface Options {
  /** SQL executed after the published tables are stored again. */
  readonly stored?: string;
  /** The database to copy. */
  readonly original?: string;
}

/**
 * Returns the path of a copy of a database, changed by SQL, with a version of its own. The published tables are stored
 * again after `change`. Throws where the SQL changed nothing: the test could not fail.
 */
export const changedDatabase = (change: string, { stored = '', original = path }: Options = {}): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'changed-')), 'changed.sqlite');
  copyFileSync(original, file);
  const database = new Database(file);
  const execute = (sql: string): void => {
    const schemaBefore = database.pragma('schema_version', { simple: true });
    const rowsBefore = database.prepare('SELECT total_changes()').pluck().get();
    database.exec(sql);
    const rows = database.prepare('SELECT total_changes()').pluck().get();
    if (rows === rowsBefore && database.pragma('schema_version', { simple: true }) === schemaBefore)
      throw new Error(`nothing is changed by: ${sql}`);
  };
  try {
    if (change !== '') {
      execute(change);
      database.transaction(() => storeTablesAgain(database))();
    }
    if (stored !== '') execute(stored);
    const version = createHash('sha256').update(`${change}\n${stored}`).digest('hex').slice(0, 12);
    database.prepare("UPDATE meta SET value = ? WHERE key = 'data_version'").run(version);
  } finally {
    database.close();
  }
  return file;
};

/** The built dataset after a change; `published` is its day of publication, where it is read as a published version. */
export const changedDataset = (
  change: string,
  { published, ...options }: Options & { readonly published?: string } = {}
): Dataset => openDataset(changedDatabase(change, options), published);
