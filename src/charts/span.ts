// Values that speak of one thing, said whole: the lowest and the highest, each as sure as whoever gave it.
import type { Formats } from './contract.ts';

export interface Valued {
  readonly low: number;
  readonly high: number;
  readonly bound: string | null;
}

/** The bound of one end: none where any source states it without reserve, "about" where reserves differ. */
const boundAt = (rows: readonly Valued[], end: 'low' | 'high', value: number): string | null => {
  const [first = null, ...others] = [
    ...new Set(rows.filter((d) => d[end] === value).map(({ bound }) => bound ?? 'exact'))
  ].sort();
  if (others.length === 0) return first;
  return [first, ...others].includes('exact') ? 'exact' : 'about';
};

export const lowest = (rows: readonly { readonly low: number }[]): number =>
  Math.min(...rows.map(({ low }) => low));
export const highest = (rows: readonly { readonly high: number }[]): number =>
  Math.max(...rows.map(({ high }) => high));

/** `50 M€ à au plus 75 M€`. `write` gives a range or, for equal ends, one figure: format.moneyRange for instance. */
export const spanOf = (
  rows: readonly Valued[],
  { bounded, range }: Formats,
  write: (low: number, high: number) => string
): string => {
  const [low, high] = [lowest(rows), highest(rows)];
  const [under, over] = [boundAt(rows, 'low', low), boundAt(rows, 'high', high)];
  return low === high || under === over
    ? bounded(low === high ? boundAt(rows, 'low', low) : under, write(low, high))
    : range(bounded(under, write(low, low)), bounded(over, write(high, high)));
};

/** How numbers and shares are written for spanOf: `90 à 100`, `26 to 29%`. */
export const numbers =
  ({ number, range }: Formats) =>
  (low: number, high: number): string =>
    range(number(low), number(high));
export const percents =
  ({ number, percent, range }: Formats) =>
  (low: number, high: number): string =>
    low === high ? percent(low) : range(number(low), percent(high));
