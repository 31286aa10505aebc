// A column of a published table: one zod schema that its values meet, with what readers of the file need to know of it.
import { z } from 'zod';
import type { Bilingual } from '../language.ts';
import { instantSchema } from '../period.ts';
import { vocabulary, type VocabularySet } from '../vocabulary.ts';

/** `date` is ISO 8601 at the precision of the source: a year, a month or a day. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

export interface ColumnDoc {
  readonly type: ColumnType;
  readonly label: Bilingual;
  readonly description: Bilingual;
  readonly example: string | number | boolean;
  readonly unit?: Bilingual;
  /** The closed set that the values belong to. */
  readonly set?: VocabularySet;
  /** Several identifiers, separated by spaces. */
  readonly list?: true;
  /** The name of a firm, or of several, as a register writes it. */
  readonly firm?: true;
}

const docs = z.registry<ColumnDoc>();

/** Label and description in each language, and an example. */
export interface ColumnText<Example> {
  readonly fr: readonly [label: string, description: string];
  readonly en: readonly [label: string, description: string];
  readonly example: Example;
  readonly unit?: Bilingual;
  readonly list?: true;
  readonly firm?: true;
}

const documented = <Schema extends z.ZodType>(
  schema: Schema,
  type: ColumnType,
  { fr, en, example, unit, list, firm }: ColumnText<string | number | boolean>,
  set?: VocabularySet
): Schema => {
  docs.add(schema, {
    type,
    label: { fr: fr[0], en: en[0] },
    description: { fr: fr[1], en: en[1] },
    example,
    ...(unit === undefined ? {} : { unit }),
    ...(set === undefined ? {} : { set }),
    ...(list === undefined ? {} : { list }),
    ...(firm === undefined ? {} : { firm })
  });
  return schema;
};

const date = instantSchema;

/** Columns that are never empty. */
export const required = {
  text: (text: ColumnText<string>) => documented(z.string(), 'string', text),
  number: (text: ColumnText<number>) => documented(z.number(), 'number', text),
  integer: (text: ColumnText<number>) => documented(z.int(), 'integer', text),
  boolean: (text: ColumnText<boolean>) => documented(z.boolean(), 'boolean', text),
  word: <Set extends VocabularySet>(set: Set, text: ColumnText<string>) =>
    documented(z.enum<(typeof vocabulary)[Set]>(vocabulary[set]), 'string', text, set)
} as const;

/** Columns where empty means unknown, or not so. Never zero. */
export const nullable = {
  text: (text: ColumnText<string>) => documented(z.string().nullable(), 'string', text),
  number: (text: ColumnText<number>) => documented(z.number().nullable(), 'number', text),
  integer: (text: ColumnText<number>) => documented(z.int().nullable(), 'integer', text),
  boolean: (text: ColumnText<boolean>) => documented(z.boolean().nullable(), 'boolean', text),
  date: (text: ColumnText<string>) => documented(date.nullable(), 'date', text),
  word: <Set extends VocabularySet>(set: Set, text: ColumnText<string>) =>
    documented(z.enum<(typeof vocabulary)[Set]>(vocabulary[set]).nullable(), 'string', text, set)
} as const;

/** What is documented of a column. A column without documentation is a bug: it throws. */
export const docOf = (schema: z.ZodType): ColumnDoc => {
  const doc = docs.get(schema);
  if (doc === undefined) throw new Error('this column is not documented');
  return doc;
};
