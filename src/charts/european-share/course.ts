// What each edition of the study gives over time. Editions are never chained: each is read on its own.
import { groups } from 'd3';
import { sure } from '../span.ts';
import type { Context, Row } from './data.ts';

/** One side at one date: several rows where pages give several values. */
export interface Reading {
  readonly date: string;
  readonly rows: readonly Row[];
}

export interface Edition {
  readonly edition: string;
  readonly european: readonly Reading[];
  readonly us: readonly Reading[];
}

/** A start, and the value it comes to: the first of those that stay the same until the last. */
export interface Course {
  readonly first: Reading;
  readonly settled: Reading;
  readonly last: Reading;
  /** Dates on the way whose values lie outside those of the two ends. */
  readonly astray: boolean;
  /** `unsure` where bounds leave it open. */
  readonly direction: 'falls' | 'rises' | 'stays' | 'unsure';
}

const readings = (rows: readonly Row[]): Reading[] =>
  groups(rows, (d) => d.period_from)
    .map(([date, own]) => ({ date, rows: own }))
    .sort((a, b) => a.date.localeCompare(b.date));

/** The oldest first. */
export const editionsOf = (rows: readonly Row[]): Edition[] =>
  groups(rows, (d) => d.edition)
    .map(([edition, own]) => ({
      edition,
      european: readings(own.filter((d) => d.side === 'european')),
      us: readings(own.filter((d) => d.side === 'us'))
    }))
    .sort((a, b) => a.edition.localeCompare(b.edition));

/** The lowest and the highest value that the figures read allow: "at most 16%" may be 2. */
const least = ({ rows }: Reading) => Math.min(...sure(rows).map((d) => (d.bound === 'at-most' ? 0 : d.low)));
const max = ({ rows }: Reading) =>
  Math.max(...sure(rows).map((d) => (d.bound === 'at-least' ? 100 : d.high)));

const same = (a: Reading, b: Reading) => least(a) === least(b) && max(a) === max(b);

/** Dates of which a source that is sure speaks. */
export const known = (dates: readonly Reading[]): Reading[] =>
  dates.filter(({ rows }) => sure(rows).length > 0);

/** Undefined where there is one date only: there is no change to describe. */
export const courseOf = (readings: readonly Reading[]): Course | undefined => {
  const dates = known(readings);
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined || first === last) return undefined;
  const settled = dates[dates.findLastIndex((reading) => !same(reading, last)) + 1] ?? last;
  const low = Math.min(least(first), least(settled));
  const high = Math.max(max(first), max(settled));
  return {
    first,
    settled,
    last,
    astray: dates.some((reading) => least(reading) < low || max(reading) > high),
    direction:
      settled === first
        ? 'stays'
        : max(settled) < least(first)
          ? 'falls'
          : least(settled) > max(first)
            ? 'rises'
            : 'unsure'
  };
};

/** The newest edition that gives a sure value of one side. */
export const newestOf = (rows: readonly Row[], side: 'european' | 'us'): string | undefined =>
  editionsOf(rows).findLast((one) => known(one[side]).length > 0)?.edition;

/**
 * The rows that are drawn: all where editions are picked or all are wished for; else those of the newest edition of each
 * side, and of the last one before that gives two dates of a side. An edition of one date shows no change.
 */
export const drawnRows = ({ rows, params }: Pick<Context, 'rows' | 'params'>): readonly Row[] => {
  if (params.show === 'all' || params.editions.length > 0) return rows;
  const newest = [newestOf(rows, 'european'), newestOf(rows, 'us')];
  const before = editionsOf(rows).findLast(
    ({ edition, european, us }) => !newest.includes(edition) && (us.length > 1 || european.length > 1)
  );
  const main = [...newest, before?.edition].filter((edition) => edition !== undefined);
  return main.length === 0 ? rows : rows.filter(({ edition }) => main.includes(edition));
};

/** How many editions are not drawn. */
export const leftOut = (context: Pick<Context, 'rows' | 'params'>): number =>
  editionsOf(context.rows).length - editionsOf(drawnRows(context)).length;
