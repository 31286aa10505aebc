// Nothing that was read is lost: each evidence record is in data/, or named with the reason in data/LEFT-OUT.md.
import Database from 'better-sqlite3';
import { csvParse } from 'd3-dsv';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const records = csvParse(readFileSync('tests/evidence-manifest.csv', 'utf8'));
/** The records that the first cell of a row names, whole: one row may hold several. */
const leftOut = new Set(
  [...readFileSync('data/LEFT-OUT.md', 'utf8').matchAll(/^\| ([^|]+) \|/gm)].flatMap(
    ([, named]) => named?.split(' ') ?? []
  )
);
const db = new Database('database/sovereign-cloud.sqlite', { readonly: true });
const ids = (table: string) => db.prepare(`SELECT id FROM ${table}`).pluck().all();
const stored = new Set(
  ['fact', 'event', 'source', 'organisation', 'market_series', 'definition', 'excerpt'].flatMap((table) =>
    ids(table)
  )
);

/** How many records each evidence file held when it was read. */
const expected = {
  'state-2009-2016': 172 + 69 + 148 + 70,
  'state-2017-2026': 176 + 73 + 120 + 66,
  providers: 211 + 57 + 215 + 76,
  market: 152 + 142 + 368 + 20,
  leads: 17,
  'additions/new-facts': 80,
  'additions/accounts': 113,
  'additions/sme-figures': 266,
  'additions/siren': 57,
  'additions/voices': 78
};

describe('the evidence', () => {
  it.each(Object.entries(expected))('of %s is listed whole: %i records', (set, count) => {
    const own = records.filter(({ record }) => record?.startsWith(`${set}/`));
    expect(own).toHaveLength(count);
    expect(new Set(own.map(({ record }) => record)).size).toBe(count);
  });

  it('is kept, or left out with a reason', () => {
    const lost = records.filter(({ record, kept_as }) =>
      kept_as === 'left-out' ? !leftOut.has(record ?? '') : !stored.has(kept_as)
    );
    expect(lost).toEqual([]);
  });
});
