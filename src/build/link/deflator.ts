// Rows of the deflators: from the inflation of each year, as reported, to the euros of the last year covered.
import { deflators } from '#model/deflation.ts';
import { ends, yearOf } from '#model/period.ts';
import type { Data } from '../data.ts';
import { bounds } from './fact.ts';
import { table, type Table } from './table.ts';

const inflationSeries = 'cpi-fr-inflation-annual-average';

export interface Deflation {
  /** The last year whose inflation is known; undefined where none is. */
  readonly baseYear: number | undefined;
  readonly table: Table;
}

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;

export const deflationOf = ({ facts }: Data): Deflation => {
  const rates = facts.flatMap(({ item: { series, status, confidence, period, value } }) => {
    const { from, to } = ends(period);
    if (
      series !== inflationSeries ||
      status !== 'reported' ||
      confidence === 'low' ||
      from === null ||
      to === null
    )
      return [];
    const { low, high } = bounds(value);
    return yearOf(from) === yearOf(to) ? [{ year: yearOf(from), rate: (low + high) / 2 }] : [];
  });
  const byYear = new Map(
    // Sorted, so that the mean of several sources does not depend on the order in which they were read.
    [...Map.groupBy(rates, ({ year }) => year)].map(([year, group]) => [
      year,
      mean(group.map(({ rate }) => rate).sort((a, b) => a - b))
    ])
  );
  const baseYear = byYear.size === 0 ? undefined : Math.max(...byYear.keys());
  const factors = baseYear === undefined ? [] : [...deflators(byYear, baseYear)];
  return {
    baseYear,
    table: table(
      'deflator',
      ['year'],
      factors.map(([year, factor]) => ({ year, factor }))
    )
  };
};
