// Which editions of made-up studies have a line, the band that the others span, and the bars of public money.
import { describe, expect, it } from 'vitest';
import { bandOf, drawnEditions, editionsLeftOut, longest, newest, editionsOf } from './editions.ts';
import { market, money } from './fixture.ts';
import { largestBars, moneyBars } from './money-bars.ts';
import type { Row } from './data.ts';

const context = (rows: readonly Row[], show: 'main' | 'all' = 'main') => ({
  rows,
  params: { scale: 'linear', show, publishers: [] } as const
});
const part = { series_id: 'fr-saas-market', series_fr: 'SaaS', series_en: 'SaaS' };
const rows = [
  market('2013', 2013, 34e8),
  market('2016', 2007, 9e8),
  market('2016', 2016, 59e8),
  market('2022', 2021, 16e9),
  market('2022', 2025, 27e9, { status: 'forecast' }),
  market('2008', 2008, 5e8, part)
];

describe('the editions that have a line', () => {
  it('are the one that covers the most years, and the one of the latest estimate', () => {
    const editions = editionsOf(rows);
    expect(longest(editions)?.map((d) => d.year)).toEqual([2007, 2016]);
    expect(newest(editions)?.map((d) => d.year)).toEqual([2021, 2025]);
    expect(drawnEditions(context(rows)).map(([first]) => first.edition)).toEqual(['2016', '2022']);
    expect(editionsLeftOut(context(rows))).toBe(2);
    expect(editionsLeftOut(context(rows, 'all'))).toBe(0);
  });

  it('are all of them where none has two estimates: a forecast makes no line that is read', () => {
    const single = rows.filter((d) => d.edition !== '2016');
    expect(longest(editionsOf(single))).toBeUndefined();
    expect(drawnEditions(context(single))).toHaveLength(3);
    expect(drawnEditions(context([]))).toEqual([]);
  });
});

describe('the band', () => {
  it('goes from the line to the other studies of a whole market, within the years of the line', () => {
    const band = bandOf(context(rows));
    expect(band.map(({ year }) => year)).toEqual([2007, 2013, 2016]);
    expect(band[1]?.low).toBe(34e8);
    expect(band[1]?.high).toBeCloseTo(9e8 + (6 / 9) * 5e9);
    expect(band[0]).toEqual({ year: 2007, low: 9e8, high: 9e8 });
  });

  it('is left out where no other study is sure, or each has its line', () => {
    expect(bandOf(context(rows.map((d) => (d.edition === '2013' ? { ...d, faded: 1 } : d))))).toEqual([]);
    expect(bandOf(context(rows, 'all'))).toEqual([]);
    expect(bandOf(context([]))).toEqual([]);
  });
});

describe('the public money of a year', () => {
  const barsOf = (...own: Row[]) =>
    moneyBars(own).map(({ year, status, low, high }) => [year, status, low, high]);

  it('is the largest amount of each status, never a sum', () => {
    expect(barsOf(money('Whole', 2012, 2012, 150e6), money('Part', 2012, 2012, 75e6))).toEqual([
      [2012, 'announced', 150e6, 150e6]
    ]);
    expect(
      barsOf(money('A', 2012, 2012, 1e6), money('A', 2012, 2012, 1e6, { status: 'committed' }))
    ).toHaveLength(2);
  });

  it('is the mean of an amount of several years, with what other sources say of the same amount', () => {
    const paid = { status: 'disbursed' } as const;
    expect(barsOf(money('A', 2012, 2013, 50e6, paid), money('A', 2012, 2013, 75e6, paid))).toEqual([
      [2012, 'disbursed', 25e6, 37.5e6],
      [2013, 'disbursed', 25e6, 37.5e6]
    ]);
  });

  it('leaves out what is unsure or only a maximum', () => {
    expect(
      barsOf(money('A', 2012, 2012, 1e6, { faded: 1 }), money('B', 2012, 2012, 1e6, { bound: 'at-most' }))
    ).toEqual([]);
    expect(barsOf(market('2016', 2012, 1e9))).toEqual([]);
  });
});

it('draws the largest bar of a year, the most advanced where two are the same', () => {
  const own = [
    money('a', 2021, 2021, 5e6),
    money('b', 2021, 2021, 9e6, { status: 'committed' }),
    money('c', 2022, 2022, 7e6),
    money('d', 2022, 2022, 7e6, { status: 'disbursed' })
  ];
  expect(largestBars(moneyBars(own)).map(({ year, status }) => [year, status])).toEqual([
    [2021, 'committed'],
    [2022, 'disbursed']
  ]);
  expect(largestBars([])).toEqual([]);
});
