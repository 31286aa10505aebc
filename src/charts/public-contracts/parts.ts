// What the sentences of public-contracts are put together with: shares that are never rounded to none or to all.
import type { Formats } from '../chart-definition.ts';

/** To the cent: sums of cents in another order differ by less. */
export const isAll = (part: number, whole: number): boolean => Math.abs(part - whole) < 0.005;

/** A whole number of per cent, which is neither none nor all where something is left. */
export const percent = (part: number, whole: number, format: Formats, more: string, less: string): string => {
  const share = (100 * part) / whole;
  return share > 99 && share < 100
    ? `${more} ${format.percent(99)}`
    : share > 0 && share < 1
      ? `${less} ${format.percent(1)}`
      : format.percent(Math.round(share));
};

export const joined = (sentences: readonly string[]): string =>
  sentences.filter((one) => one !== '').join(' ');
