// The query of promise-and-result on made-up facts.
import { expect, it } from 'vitest';
import { fact, source } from '#build/fixture.ts';
import { rowsOf } from '../fixtures.ts';
import chart from './chart.ts';

const text = { fr: '.', en: '.' };
const target = (id: string, period: unknown, deadline: string | null) =>
  fact({
    id,
    indicator: 'turnover-target',
    value: 400,
    period,
    status: 'targeted',
    target: { indicator: 'turnover', deadline },
    summary: text
  });

it('gives a target the year of its deadline, none where no page says one, and keeps doubtful results of a dispute', () => {
  const doubtful = { flag: 'disputed', summary: text } as const;
  const rows = rowsOf(
    chart,
    { euros: 'current' },
    {
      'sources/one.yaml': source('one', {
        facts: [
          target('a', { from: '2012', to: '2017' }, '2016'),
          target('b', { from: '2014', to: null }, null),
          fact({ id: 'c', value: 6, ...doubtful })
        ]
      }),
      'sources/three.yaml': source('three', {
        facts: [fact({ id: 'd', value: 2, confidence: 'low', ...doubtful })]
      })
    }
  );
  expect(rows.map(({ kind, year, low, fact_ids }) => [kind, year, low, fact_ids])).toEqual([
    ['target', null, 400, 'b'],
    ['target', 2016, 400, 'a'],
    ['result', 2014, 2, 'd'],
    ['result', 2014, 6, 'c']
  ]);
});
