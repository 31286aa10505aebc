// What each edition of the study gives over time. Editions are never chained: each is read on its own.
import { groups } from 'd3';
import { sure } from '../span.ts';
import type { Row } from './data.ts';

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
