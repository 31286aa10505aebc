// The views that charts read, on made-up data.
import Database from 'better-sqlite3';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fact, folderWith, source, type Files } from './fixture.ts';
import { link } from './link.ts';
import { parse } from './parse.ts';
import { read } from './read.ts';
import { write } from './write.ts';

const rowsOf = (files: Files, sql: string): unknown[] => {
  const file = join(mkdtempSync(join(tmpdir(), 'views-')), 'test.sqlite');
  write(link(parse(read(folderWith(files)).documents).data).tables, file);
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare(sql).raw().all();
  } finally {
    db.close();
  }
};

/** Turnover of one year, one page a fact. */
const said = (id: string, millions: number, more: Record<string, unknown> = {}): Files => ({
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
const unsaid = { 'sources/one.yaml': source('one') };
const charted = `SELECT fact_id, faded FROM charted_fact_view WHERE organisation_id = 'cloudwatt' ORDER BY 1`;

it('draws a disputed set whole, its members of low confidence faded', () => {
  const low = { confidence: 'low' };
  expect(rowsOf({ ...unsaid, ...said('a', 6), ...said('b', 2, low) }, charted)).toEqual([
    ['a', 0],
    ['b', 1]
  ]);
  // No other member stands; nobody disputes it; it is of another year, or of another thing.
  expect(rowsOf({ ...unsaid, ...said('a', 6, low), ...said('b', 2, low) }, charted)).toEqual([]);
  expect(rowsOf({ ...unsaid, ...said('a', 6, { flag: undefined }), ...said('b', 2, low) }, charted)).toEqual([
    ['a', 0]
  ]);
  expect(
    rowsOf({ ...unsaid, ...said('a', 6), ...said('b', 2, { ...low, flag: undefined }) }, charted)
  ).toEqual([['a', 0]]);
  expect(
    rowsOf({ ...unsaid, ...said('a', 6), ...said('b', 2, { ...low, period: '2013' }) }, charted)
  ).toEqual([['a', 0]]);
  expect(
    rowsOf({ ...unsaid, ...said('a', 6), ...said('b', 2, { ...low, status: 'estimated' }) }, charted)
  ).toEqual([['a', 0]]);
});
