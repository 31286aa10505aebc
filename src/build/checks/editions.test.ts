import { expect, it } from 'vitest';
import { errorsOf, fact } from '../fixture.ts';

const point = (id: string, value: number, edition?: string) =>
  fact({
    id,
    organisation: undefined,
    series: 'cpi-fr-inflation-annual-average',
    indicator: 'market-measure',
    unit: 'percent',
    period: '2017',
    value,
    edition,
    summary: { fr: `${value} %`, en: `${value}%` }
  });

it('wants editions named where they differ', () => {
  expect(errorsOf(point('a', 26, '2021'), point('b', 27))).toEqual([
    "facts[1].edition: the series cpi-fr-inflation-annual-average has 2 values for this period and this one names no edition → add edition: the study's date or number"
  ]);
  expect(errorsOf(point('a', 26, '2021'), point('b', 27, '2022'))).toEqual([]);
});
