// What counts as a whole year, and what doesn't: parts of one, several, and periods with an open end.
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { wholeYear } from './whole-year.ts';

const database = new Database(':memory:');
const counts = (period_from: string | null, period_to: string | null, months: number | null) =>
  database
    .prepare(
      `SELECT count(*) FROM (SELECT @period_from AS period_from, @period_to AS period_to, @months AS months,
        CAST(substr(coalesce(@period_from, @period_to), 1, 4) AS INTEGER) AS year_from,
        CAST(substr(coalesce(@period_to, @period_from), 1, 4) AS INTEGER) AS year_to) WHERE ${wholeYear}`
    )
    .pluck()
    .get({ period_from, period_to, months }) === 1;

it.each([
  ['2014', '2014', null],
  ['2014-09', '2014-09', null],
  ['2014-12-31', '2014-12-31', null],
  ['2023-09', '2024-08', 12],
  ['2014-01-01', '2014-12-31', 12],
  ['2014-02', '2014-12', 11]
])('%s to %s counts', (from, to, months) => expect(counts(from, to, months)).toBe(true));

it.each([
  ['2014-01', '2014-06', 6],
  ['2013-01', '2014-12', 24],
  ['2012', '2014', null],
  ['2014', '2014-06', null],
  ['2014', null, null],
  [null, '2014', null]
])('%s to %s does not', (from, to, months) => expect(counts(from, to, months)).toBe(false));
