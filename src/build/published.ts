// Stores the published tables: the rows that the views of schema.sql compute, each validated by the schema of its table.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { ColumnType } from '#model/table/column.ts';
import type { Column, Table } from '#model/table/table.ts';
import { tables } from '#model/table/tables.ts';
import { Failure } from './failure.ts';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const listed = (names: readonly string[]): string => names.map(quoted).join(', ');

const sqlTypes: Readonly<Record<ColumnType, string>> = {
  string: 'TEXT',
  date: 'TEXT',
  integer: 'INTEGER',
  boolean: 'INTEGER',
  number: 'REAL'
};

const columnSql = ({ name, type, required }: Column): string => {
  const check = type === 'boolean' ? ` CHECK (${quoted(name)} IN (0, 1))` : '';
  return `${quoted(name)} ${sqlTypes[type]}${required ? ' NOT NULL' : ''}${check}`;
};

const tableSql = ({ name, columns, key }: Table): string =>
  `CREATE TABLE ${quoted(name)} (\n  ${[...columns.map(columnSql), `PRIMARY KEY (${listed(key)})`].join(',\n  ')}\n) STRICT`;

const namesSchema = z.array(z.string());

/** Throws where the view of a published table has not its columns, in their order. */
const validateColumns = (database: Database, { name, columns }: Table): void => {
  const computed = namesSchema.parse(
    database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(name)
  );
  const wanted = columns.map((column) => column.name);
  if (computed.join() === wanted.join()) return;
  const missing = wanted.filter((column) => !computed.includes(column));
  const unknown = computed.filter((column) => !wanted.includes(column));
  const faults = [
    ...(missing.length === 0 ? [] : [`add ${missing.join(', ')} to the view`]),
    ...(unknown.length === 0 ? [] : [`describe ${unknown.join(', ')} in src/model/table`])
  ];
  throw new Failure(
    `src/build/schema.sql: the columns of the view ${name} are not those of its table in src/model/table.
  → ${faults.length === 0 ? `put them in this order: ${wanted.join(', ')}` : faults.join('; ')}`
  );
};

const rowSchema = z.record(z.string(), z.unknown());

/** SQLite has no booleans: it holds them as 0 and 1. */
const truths: readonly unknown[] = [false, true];

/** Throws at the first row that the schema of the table does not take. */
const validateRows = (database: Database, { name, columns, row }: Table): void => {
  const booleans = columns.filter(({ type }) => type === 'boolean').map((column) => column.name);
  for (const found of database.prepare(`SELECT * FROM ${quoted(name)}`).iterate()) {
    const cells = rowSchema.parse(found);
    for (const column of booleans) cells[column] = truths[Number(cells[column] ?? NaN)] ?? null;
    const { success, error } = row.safeParse(cells);
    if (!success)
      throw new Error(`the published table ${name} refuses this row: ${JSON.stringify(found)}`, {
        cause: error
      });
  }
};

const storeTable = (database: Database, table: Table): void => {
  const { name, key, indexed } = table;
  validateColumns(database, table);
  database.exec(`
    CREATE TEMP TABLE computed AS SELECT * FROM ${quoted(name)};
    DROP VIEW ${quoted(name)};
    ${tableSql(table)};
    INSERT INTO ${quoted(name)} SELECT * FROM computed ORDER BY ${listed(key)};
    DROP TABLE computed;`);
  validateRows(database, table);
  for (const column of indexed)
    database.exec(`CREATE INDEX ${quoted(`${name}_by_${column}`)} ON ${quoted(name)} (${quoted(column)})`);
  // Counts what each index holds: without it, SQLite may take an index that leaves most rows.
  database.exec(`ANALYZE ${quoted(name)}`);
};

/** Puts a table with the same rows in the place of each view that computes a published table. */
export const storeTables = (database: Database): void => {
  for (const table of tables) storeTable(database, table);
};
