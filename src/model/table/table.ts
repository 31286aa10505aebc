// A published table: its name, what a row is, its columns, keys, and how it is filtered by period.
import { z } from 'zod';
import type { Bilingual } from '../language.ts';
import { docOf, type ColumnDoc } from './column.ts';

export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

export interface Column extends ColumnDoc {
  readonly name: string;
  readonly required: boolean;
  /** Proves one value of the column, null where it may be empty. */
  readonly schema: z.ZodType<Value>;
}

interface Reference {
  readonly column: string;
  readonly table: string;
  /** The column referred to. */
  readonly key: string;
}

export interface TableDoc {
  readonly name: string;
  readonly title: Bilingual;
  /** What one row is. */
  readonly description: Bilingual;
  /** The table or view of the database file that holds it. */
  readonly stored: string;
  readonly row: z.ZodObject<Readonly<Record<string, z.ZodType<Value>>>>;
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  /** The columns that `from=` and `to=` look at: the two ends of a period, or one date. */
  readonly period?: readonly [from: string, to: string];
}

export interface Table extends TableDoc {
  readonly columns: readonly Column[];
}

export const defineTable = (doc: TableDoc): Table => ({
  ...doc,
  columns: Object.entries(doc.row.shape).map(([name, schema]) => ({
    name,
    required: !z.safeParse(schema, null).success,
    schema,
    ...docOf(schema)
  }))
});
