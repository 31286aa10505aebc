// The views that charts read, on made-up data.
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { databaseOf, fact, folderWith, organisation, source, type Files } from './fixture.ts';

const rowsOf = (files: Files, sql: string): unknown[] => {
  const db = new Database(databaseOf(folderWith(files)), { readonly: true });
  try {
    return db.prepare(sql).raw().all();
  } finally {
    db.close();
  }
};

/** Turnover of one year, one page a fact. */
const turnover = (id: string, millions: number, more: Record<string, unknown> = {}): Files => ({
  [`sources/${id}.yaml`]: source(id, {
    facts: [
      fact({
        id,
        value: millions * 1e6,
        flag: 'disputed',
        summary: { fr: `${millions} M€`, en: `€${millions}m` },
        ...more
      })
    ]
  })
});
const noFacts = { 'sources/one.yaml': source('one') };
const charted = `SELECT fact_id, faded FROM charted_fact_view WHERE organisation_id = 'cloudwatt' ORDER BY 1`;

it('draws a disputed set whole, its members of low confidence faded', () => {
  const low = { confidence: 'low' };
  expect(rowsOf({ ...noFacts, ...turnover('a', 6), ...turnover('b', 2, low) }, charted)).toEqual([
    ['a', 0],
    ['b', 1]
  ]);
  // No other member stands; nobody disputes it; it is of another year, or of another thing.
  expect(rowsOf({ ...noFacts, ...turnover('a', 6, low), ...turnover('b', 2, low) }, charted)).toEqual([]);
  expect(
    rowsOf({ ...noFacts, ...turnover('a', 6, { flag: undefined }), ...turnover('b', 2, low) }, charted)
  ).toEqual([['a', 0]]);
  expect(
    rowsOf({ ...noFacts, ...turnover('a', 6), ...turnover('b', 2, { ...low, flag: undefined }) }, charted)
  ).toEqual([['a', 0]]);
  expect(
    rowsOf({ ...noFacts, ...turnover('a', 6), ...turnover('b', 2, { ...low, period: '2013' }) }, charted)
  ).toEqual([['a', 0]]);
  expect(
    rowsOf({ ...noFacts, ...turnover('a', 6), ...turnover('b', 2, { ...low, status: 'estimated' }) }, charted)
  ).toEqual([['a', 0]]);
});

const spanned = `SELECT comparison_group, period_from, period_to FROM organisation_group_view WHERE organisation_id = 'gandi'`;
const text = { fr: 'x', en: 'x' };
const gandi = (more: Record<string, unknown>): Files => ({
  'organisations/gandi.yaml': organisation('gandi', {
    founded: '2010',
    size_classes: [{ class: 'PME', from: '2010', to: '2020', basis: text, deduced: false }],
    ...more
  })
});
const owned = (owner: Record<string, unknown>): Files => gandi({ owners: [{ name: text, ...owner }] });
const yearly: Files = Object.fromEntries(
  [2009, 2015, 2019, 2020, 2021, 2022, 2025].map((year) => [
    `sources/in-${year}.yaml`,
    source(`in-${year}`, {
      facts: [fact({ id: `in-${year}`, organisation: 'gandi', period: String(year) })]
    })
  ])
);
const groups = `SELECT year_to, comparison_group FROM fact_view WHERE organisation_id = 'gandi' ORDER BY year_to`;

it.each<[string, Files]>([
  ['a State that enters', owned({ type: 'public', from: '2020-07' })],
  ['a State that leaves', owned({ type: 'public', share_percent: 33, to: '2020-03' })],
  ['a larger owner', owned({ type: 'company', larger: true, from: '2020' })],
  ['an owner of unread size', owned({ type: 'company', from: '2019-02', to: '2020-05' })],
  ['nobody', gandi({})]
])('gives a fact the group that its year has in the model, with %s', (_, files) => {
  const rows = { ...files, ...yearly };
  const spans = rowsOf(rows, spanned).map((row) =>
    z.tuple([z.string(), z.string(), z.string().nullable()]).parse(row)
  );
  const groupIn = (year: number): string | undefined => {
    const begun = spans.filter(([, from]) => Number(from.slice(0, 4)) <= year);
    const backed = begun.find(
      ([group, , to]) => group === 'state-backed' && (to === null || Number(to.slice(0, 4)) >= year)
    );
    return (backed ?? begun.at(-1) ?? spans[0])?.[0];
  };
  const years = [2009, 2015, 2019, 2020, 2021, 2022, 2025];
  expect(rowsOf(rows, groups)).toEqual(years.map((year) => [year, groupIn(year)]));
  expect(
    rowsOf(
      rows,
      `SELECT comparison_group_at_start, comparison_group FROM organisation_view WHERE id = 'gandi'`
    )
  ).toEqual([[spans[0]?.[0], spans.at(-1)?.[0]]]);
});

it('compares a firm in the group that it had in that year', () => {
  const rows = { ...owned({ type: 'public', from: '2020-07' }), ...yearly };
  expect(rowsOf(rows, groups)).toEqual([
    [2009, 'sme'],
    [2015, 'sme'],
    [2019, 'sme'],
    [2020, 'state-backed'],
    [2021, 'state-backed'],
    [2022, 'state-backed'],
    [2025, 'state-backed']
  ]);
});
