// A published table: its name, what a row is, its columns, keys, and how it is filtered by period.
import { z } from 'zod';
import type { Bilingual } from '../language.ts';
import { docOf, type ColumnDoc } from './column.ts';

export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

export interface Column extends ColumnDoc {
  readonly name: string;
  readonly required: boolean;
  /** Takes a value of the column, null where it may be empty. */
  readonly schema: z.ZodType<Value>;
}

interface Reference {
  readonly column: string;
  readonly table: string;
  /** The column referred to. */
  readonly key: string;
}

export interface TableDoc {
  /** The same in an address, a file name and SQL, where a name with a hyphen stands in quotes: `"aid-awards"`. */
  readonly name: string;
  readonly title: Bilingual;
  /** What one row is. */
  readonly description: Bilingual;
  readonly row: z.ZodObject<Readonly<Record<string, z.ZodType<Value>>>>;
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  /** The columns that readers often filter by: each has an index. */
  readonly indexed: readonly string[];
  /** The columns that `from=` and `to=` look at: the two ends of a period, or one date. */
  readonly period?: readonly [from: string, to: string];
}

export interface Table extends TableDoc {
  readonly columns: readonly Column[];
}

/** Keeps the type of the row, so that a reader of the table can pick its columns. */
export const defineTable = <Row extends TableDoc['row']>(
  doc: Omit<TableDoc, 'row'> & { readonly row: Row }
): Omit<Table, 'row'> & { readonly row: Row } => ({
  ...doc,
  columns: Object.entries(doc.row.shape).map(([name, schema]) => ({
    name,
    required: !z.safeParse(schema, null).success,
    schema,
    ...docOf(schema)
  }))
});
