// Values of one thing as one range: the lowest and the highest, each with the bound that its source gave.
import type { Lang } from '#model/language.ts';
import type { Formats } from './chart-definition.ts';

export interface Valued {
  readonly low: number;
  readonly high: number;
  readonly bound: string | null;
  /** 1 where all that give it are of low confidence: it belongs to the range, and decides nothing. */
  readonly faded?: number;
  /** How we worked it out; null where a page prints it. */
  readonly derived_fr?: string | null;
  readonly derived_en?: string | null;
}

export const lowest = (rows: readonly { readonly low: number }[]): number =>
  Math.min(...rows.map(({ low }) => low));
export const highest = (rows: readonly { readonly high: number }[]): number =>
  Math.max(...rows.map(({ high }) => high));

/** What may decide something: the largest, the latest, a comparison. */
export const sure = <D extends Valued>(rows: readonly D[]): D[] => rows.filter(({ faded }) => faded !== 1);

/** What a figure surely reaches; undefined where it is only a maximum. */
export const reached = ({ low, high, bound }: Valued): number | undefined =>
  bound === 'at-most' ? undefined : bound === 'at-least' ? low : high;

/** The bound of one end: none where any source states it without reserve, "about" where reserves differ. */
const boundAt = (rows: readonly Valued[], end: 'low' | 'high', value: number): string | null => {
  const [first = null, ...others] = [
    ...new Set(rows.filter((d) => d[end] === value).map(({ bound }) => bound ?? 'exact'))
  ].sort();
  if (others.length === 0) return first;
  return [first, ...others].includes('exact') ? 'exact' : 'about';
};

/** `50 M€ à au plus 75 M€`. `write` gives a range or, for equal ends, one figure: format.moneyRange for instance. */
export const spanOf = (
  rows: readonly Valued[],
  { bounded, range }: Formats,
  write: (low: number, high: number) => string
): string => {
  const low = lowest(rows);
  const high = highest(rows);
  const under = boundAt(rows, 'low', low);
  const over = boundAt(rows, 'high', high);
  return low === high || under === over
    ? bounded(under, write(low, high))
    : range(bounded(under, write(low, low)), bounded(over, write(high, high)));
};

/** Which ends of a set nothing but the rows of a kind gives. */
const endsBy = (
  rows: readonly Valued[],
  kind: (d: Valued) => boolean
): 'low' | 'high' | 'both' | undefined => {
  const others = rows.filter((d) => !kind(d));
  if (others.length === 0) return rows.length === 0 ? undefined : 'both';
  const low = lowest(others) > lowest(rows);
  const high = highest(others) < highest(rows);
  return low && high ? 'both' : low ? 'low' : high ? 'high' : undefined;
};

const words = {
  fr: {
    ends: { low: 'le plus bas ', high: 'le plus haut ', both: '' },
    doubt: 'de source peu sûre',
    computed: 'calculé par nous',
    pale: 'Pâle : chiffre d’une source peu sûre, dessiné parce qu’il est contesté.'
  },
  en: {
    ends: { low: 'the lowest ', high: 'the highest ', both: '' },
    doubt: 'by an unsure source',
    computed: 'computed by us',
    pale: 'Pale: a figure by an unsure source, drawn because it is disputed.'
  }
} as const;

/** `the highest computed by us: half of €150m`; `by an unsure source`; both, or undefined where a sure page prints each end. */
export const caveatOf = (lang: Lang, rows: readonly Valued[]): string | undefined => {
  const texts = words[lang];
  const computed = endsBy(rows, (d) => typeof d[`derived_${lang}`] === 'string');
  const doubted = endsBy(rows, ({ faded }) => faded === 1);
  // The briefest of what was written: a table has the rest.
  const [how = ''] = rows
    .flatMap((d) => d[`derived_${lang}`]?.split(/[;,.]/).slice(0, 1) ?? [])
    .map((text) => text.trim().replace(/^\p{Lu}(?=\p{Ll}|\s|’)/u, (letter) => letter.toLowerCase()));
  const parts = [
    computed === undefined ? '' : `${texts.ends[computed]}${texts.computed}, ${how}`,
    doubted === undefined ? '' : `${texts.ends[doubted]}${texts.doubt}`
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(', ');
};

/** A set with its caveat: `50 M€ à environ 75 M€ (le plus haut calculé par nous, la moitié de 150 M€)`. */
export const spanText = (
  lang: Lang,
  rows: readonly Valued[],
  format: Formats,
  write: (low: number, high: number) => string
): string => {
  const caveat = caveatOf(lang, rows);
  return `${spanOf(rows, format, write)}${caveat === undefined ? '' : ` (${caveat})`}`;
};

/** Returns the note of a drawing on its pale marks, where it has some. */
export const paleNote = (lang: Lang, rows: readonly Valued[]): string =>
  sure(rows).length === rows.length ? '' : words[lang].pale;
const symbols: Readonly<Record<string, string>> = { about: '≈', 'at-least': '≥', 'at-most': '≤' };

/** A figure with the sign of its bound, for drawings: `≈ 27`. */
export const withBoundSign = (bound: string | null, figure: string): string => {
  const symbol = symbols[bound ?? ''];
  return symbol === undefined ? figure : `${symbol} ${figure}`;
};

/** How spanOf writes numbers and shares: `90 à 100`, `26 to 29%`. */
export const numbers =
  ({ number, range }: Formats) =>
  (low: number, high: number): string =>
    range(number(low), number(high));
export const percents =
  ({ number, percent, range }: Formats) =>
  (low: number, high: number): string =>
    low === high ? percent(low) : range(number(low), percent(high));
