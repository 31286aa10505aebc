// The public money of each year in market-size: a bar a year and status, the largest amount, never a sum.
import { groups, range } from 'd3';
import { sure } from '../span.ts';
import type { Row } from './data.ts';

export type MoneyStatus = 'announced' | 'committed' | 'disbursed';
export const moneyStatuses = ['announced', 'committed', 'disbursed'] as const satisfies MoneyStatus[];

export interface MoneyBar {
  readonly year: number;
  readonly status: MoneyStatus;
  /** What sources say of a year, the mean of a sum of several years. */
  readonly low: number;
  readonly high: number;
  /** The amount that it comes from. */
  readonly row: Row;
}

const yearsOf = (d: Row): number => d.year_to - d.year + 1;

/**
 * Returns at most one bar for a year and a status. Amounts overlap, a programme and its parts, an announcement and what was
 * then signed: they are compared, never added. Those of unsure sources and those that are only maxima decide nothing.
 */
export const moneyBars = (rows: readonly Row[]): MoneyBar[] => {
  const money = sure(rows).filter((d) => d.kind === 'public-money' && d.bound !== 'at-most');
  const yearly = money.flatMap((row) => {
    const status = moneyStatuses.find((one) => one === row.status);
    if (status === undefined) return [];
    // Other figures of the same amount belong to its range.
    const same = money.filter(
      (other) =>
        other.organisation_id === row.organisation_id &&
        other.status === row.status &&
        other.year === row.year &&
        other.year_to === row.year_to
    );
    const low = Math.min(...same.map((d) => d.low)) / yearsOf(row);
    const high = Math.max(...same.map((d) => d.high)) / yearsOf(row);
    return range(row.year, row.year_to + 1).map((year): MoneyBar => ({ year, status, low, high, row }));
  });
  return groups(yearly, ({ year, status }) => `${year} ${status}`).flatMap(([, same]) =>
    same.sort((a, b) => b.high - a.high).slice(0, 1)
  );
};

/** Returns the largest bar of each year: the most advanced status where amounts are the same. */
export const largestBars = (bars: readonly MoneyBar[]): MoneyBar[] =>
  groups(bars, ({ year }) => year).flatMap(([, same]) =>
    [...same]
      .sort((a, b) => b.high - a.high || moneyStatuses.indexOf(b.status) - moneyStatuses.indexOf(a.status))
      .slice(0, 1)
  );
