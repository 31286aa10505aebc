// Values that speak of one thing, said whole: the lowest and the highest, each as sure as whoever gave it.
import type { Lang } from '#model/language.ts';
import type { Formats } from './contract.ts';

export interface Valued {
  readonly low: number;
  readonly high: number;
  readonly bound: string | null;
  /** 1 where all that give it are of low confidence: it is said with the others, and decides nothing. */
  readonly faded?: number;
}

/** What may decide something: the largest, the latest, a comparison. */
export const sure = <D extends Valued>(rows: readonly D[]): D[] => rows.filter(({ faded }) => faded !== 1);

const doubts: Readonly<Record<Lang, Readonly<Record<'low' | 'high' | 'both', string>>>> = {
  fr: {
    low: 'le plus bas de source peu sûre',
    high: 'le plus haut de source peu sûre',
    both: 'de source peu sûre'
  },
  en: {
    low: 'the lowest by an unsure source',
    high: 'the highest by an unsure source',
    both: 'by an unsure source'
  }
};

/** Which ends of a set only sources of low confidence give; undefined where none. */
export const doubtOf = (lang: Lang, rows: readonly Valued[]): string | undefined => {
  const held = sure(rows);
  if (held.length === 0) return rows.length === 0 ? undefined : doubts[lang].both;
  const [low, high] = [lowest(held) > lowest(rows), highest(held) < highest(rows)];
  return low && high ? doubts[lang].both : low ? doubts[lang].low : high ? doubts[lang].high : undefined;
};

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

const notes: Readonly<Record<Lang, string>> = {
  fr: 'Pâle : chiffre d’une source peu sûre, dessiné parce qu’il est contesté.',
  en: 'Pale: a figure by an unsure source, drawn because it is disputed.'
};

/** What a drawing says of its pale marks, where it has some. */
export const paleNote = (lang: Lang, rows: readonly Valued[]): string =>
  sure(rows).length === rows.length ? '' : notes[lang];
/** How a drawing makes them so. */
export const opacityOf = ({ faded }: Pick<Valued, 'faded'>): number => (faded === 1 ? 0.4 : 1);

const symbols: Readonly<Record<string, string>> = { about: '≈', 'at-least': '≥', 'at-most': '≤' };

/** A figure in a drawing, where words have no room: `≈ 27`. */
export const marked = (bound: string | null, figure: string): string => {
  const symbol = symbols[bound ?? ''];
  return symbol === undefined ? figure : `${symbol} ${figure}`;
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
