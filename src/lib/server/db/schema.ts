// What the database file holds, as the file itself says: views, tables, their columns.
import { z } from 'zod';
import { memoByDatabase, readRows } from './read.ts';

const storedColumn = z.object({
  name: z.string(),
  kind: z.enum(['view', 'table']),
  column: z.string(),
  type: z.string()
});

/** Every column of every view and table, in the order of the file. The shadow tables of the full-text index stay out. */
export const storedSchema = memoByDatabase(() =>
  readRows(
    storedColumn,
    `SELECT stored.name, stored.type AS kind, part.name AS "column", part.type
     FROM sqlite_master AS stored JOIN pragma_table_info(stored.name) AS part
     WHERE stored.type IN ('view', 'table') AND stored.name NOT LIKE 'search\\_%' ESCAPE '\\'
     ORDER BY stored.type DESC, stored.rowid, part.cid`
  )
);
