// A database for tests: the one that was built, with something changed.
import Database from 'better-sqlite3';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeTables } from '#build/published.ts';
import schema from '#build/schema.sql?raw';
import { tables } from '#model/table/tables.ts';

/** Stores the published tables of a database anew, from what its other tables hold by now. */
export const storeTablesAgain = (database: Database.Database): void => {
  const views = new Database(':memory:');
  views.exec(schema);
  const definition = views.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck();
  for (const { name } of tables) database.exec(`DROP TABLE "${name}"; ${String(definition.get(name))};`);
  views.close();
  storeTables(database);
};

/**
 * The path of a copy of the built database, changed by SQL: `change` before the published tables are stored again, `stored`
 * after that. Throws where the SQL changed nothing: the test could not fail.
 */
export const changedDatabase = (change: string, { stored = '' } = {}): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'changed-')), 'changed.sqlite');
  copyFileSync('database/sovereign-cloud.sqlite', file);
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
    if (change !== '') execute(change);
    if (change !== '') database.transaction(() => storeTablesAgain(database))();
    if (stored !== '') execute(stored);
  } finally {
    database.close();
  }
  return file;
};
