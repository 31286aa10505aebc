// What the database file holds, as the file itself says: published tables, views, tables, their columns.
import { z } from 'zod';
import type { Column, Table } from '#model/table/table.ts';
import { tables } from '#model/table/tables.ts';
import { formerTables, type FormerTable } from './former-tables.ts';
import { memo } from './dataset.ts';

const storedColumn = z.object({
  name: z.string(),
  kind: z.enum(['view', 'table']),
  column: z.string(),
  type: z.string()
});

/** Every column of every view and table, in the order of the file. The shadow tables of the full-text index stay out. */
export const storedSchema = memo((dataset) =>
  dataset.rows(
    storedColumn,
    `SELECT stored.name, stored.type AS kind, part.name AS "column", part.type
     FROM main.sqlite_schema AS stored JOIN pragma_table_info(stored.name, 'main') AS part
     WHERE stored.type IN ('view', 'table') AND stored.name NOT LIKE 'search\\_%' ESCAPE '\\'
     ORDER BY stored.type DESC, stored.rowid, part.cid`
  )
);

export interface StoredTable {
  /** The name that the file gives it. */
  readonly name: string;
  readonly table: Table;
  /** Its columns by the name that the file gives them. */
  readonly columns: ReadonlyMap<string, Column>;
}

/** The published tables that the file holds; a file of the first schema holds them under former names. */
export const storedTables = memo((dataset): readonly StoredTable[] => {
  const columnsOf = Map.groupBy(storedSchema(dataset), ({ name }) => name);
  const has = (name: string, column: string): boolean =>
    columnsOf.get(name)?.some((stored) => stored.column === column) === true;
  return tables.flatMap((table) => {
    const today: FormerTable = { name: table.name };
    // A file of the first schema has another table named `series`: it is told by its key.
    const { name, columns = {} } = table.key.every((column) => has(table.name, column))
      ? today
      : (formerTables[table.name] ?? today);
    const found = table.columns
      .map((column) => [columns[column.name] ?? column.name, column] as const)
      .filter(([column]) => has(name, column));
    return found.length === 0 ? [] : [{ name, table, columns: new Map(found) }];
  });
});

/** The views that only older files need: those that published tables have taken the place of. */
export const replacedViews: ReadonlySet<string> = new Set(
  Object.values(formerTables).map(({ name }) => name)
);
