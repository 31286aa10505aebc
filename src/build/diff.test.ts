import { expect, it } from 'vitest';
import { diff, factsIn } from './diff.ts';
import type { Row } from './link/table.ts';

const row = (id: string, changes: Row = {}): Row => ({
  id,
  organisation_id: 'cloudwatt',
  series_id: null,
  indicator_id: 'turnover',
  status: 'reported',
  low: 2e6,
  high: 2e6,
  bound: 'exact',
  unit: 'EUR',
  period_from: '2014',
  period_to: '2014',
  summary_fr: 'x',
  ...changes
});

it('says what was added, changed and removed', () => {
  expect(
    diff(
      [row('a'), row('b'), row('c'), row('d')],
      [
        row('a'),
        row('b', { high: 3e6, bound: 'about' }),
        row('d', { status: 'estimated', summary_fr: 'y' }),
        row('e')
      ]
    )
  ).toEqual([
    '~ b (cloudwatt, turnover, reported, 2014): 2,000,000 EUR → about 2,000,000 to 3,000,000 EUR',
    '~ d (cloudwatt, turnover, estimated, 2014): status reported → estimated, summary_fr reworded',
    '- c (cloudwatt, turnover, reported, 2014): 2,000,000 EUR',
    '+ e (cloudwatt, turnover, reported, 2014): 2,000,000 EUR'
  ]);
});

it('finds no change in a column that the older database lacks, where the fact has nothing in it', () => {
  const now = [row('a', { leaf: null }), row('b', { leaf: 'oak' })];
  expect(diff([row('a'), row('b')], now)).toEqual([
    '~ b (cloudwatt, turnover, reported, 2014): leaf none → oak'
  ]);
});

it('reads no facts where there is no database', () => {
  expect(factsIn('/nowhere/at/all.sqlite')).toBeUndefined();
});
