// Proves the values of a published table, cell by cell: cheap enough for every row of every answer.
import { z } from 'zod';
import type { Column, Value } from '#model/table/table.ts';
import { vocabulary } from '#model/vocabulary.ts';

/** Throws where a value isn't as its column promises. SQLite's 0 and 1 become booleans where the column holds those. */
export type Validate = (cells: unknown[]) => asserts cells is Value[];

type Check = (value: unknown) => boolean;

/** Dates that a column's schema took already: the same few come again and again. */
const maxDates = 20_000;

const knownDates = ({ schema }: Column): Check => {
  const known = new Set<unknown>();
  return (value) => {
    if (known.has(value)) return true;
    if (typeof value !== 'string' || !schema.safeParse(value).success) return false;
    if (known.size >= maxDates) known.clear();
    known.add(value);
    return true;
  };
};

/** True only for what the column's schema takes; whatever it says no to is left to the schema itself. */
const checkOf = (column: Column): Check => {
  const { type, set } = column;
  if (type === 'date') return knownDates(column);
  if (type === 'number') return (value) => Number.isFinite(value);
  if (type === 'integer') return (value) => Number.isSafeInteger(value);
  if (type === 'boolean') return (value) => typeof value === 'boolean';
  if (set === undefined) return (value) => typeof value === 'string';
  const words: ReadonlySet<unknown> = new Set(vocabulary[set]);
  return (value) => words.has(value);
};

const made = new WeakMap<Column, Check>();

const checkFor = (column: Column): Check => {
  const known = made.get(column) ?? checkOf(column);
  made.set(column, known);
  return known;
};

const truths: readonly unknown[] = [false, true];

export const validatorFor = (columns: readonly Column[]): Validate => {
  const tests = columns.map((column) => ({
    column,
    check: checkFor(column),
    boolean: column.type === 'boolean'
  }));
  return (cells) => {
    for (let at = 0; at < tests.length; at += 1) {
      const { [at]: found } = cells;
      const { [at]: test } = tests;
      if (test === undefined || (found === null && !test.column.required)) continue;
      const value = test.boolean && typeof found === 'number' ? (truths[found] ?? found) : found;
      if (value !== found) cells[at] = value;
      if (test.check(value)) continue;
      const { name, schema } = test.column;
      z.object({ [name]: schema }).parse({ [name]: value });
    }
  };
};
