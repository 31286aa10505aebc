// A value with its unit and bound, as both languages write them: `environ 50 à 75 M€`, `at least 120 people`.
import type { Lang } from '#model/language.ts';
import type { vocabulary } from '#model/vocabulary.ts';
import { moneyRange, number, percent } from './format.ts';
import { messages } from './messages.ts';

interface Value {
  readonly low: number;
  readonly high: number;
  readonly unit: (typeof vocabulary.unit)[number];
  readonly bound: (typeof vocabulary.bound)[number];
}

/** `90 à 100`, `90 to 100`; one figure where both ends read the same. */
export const between = (lang: Lang, low: string, high: string): string =>
  low === high ? low : `${low} ${messages[lang].fact.to} ${high}`;

const amount = (lang: Lang, { low, high, unit }: Value): string => {
  if (unit === 'EUR') return moneyRange(lang, low, high);
  if (unit === 'USD') return moneyRange(lang, low, high).replaceAll('€', '$');
  if (unit === 'FRF') return moneyRange(lang, low, high).replaceAll('€', lang === 'fr' ? 'F' : 'FRF ');
  const write = unit === 'percent' ? percent : number;
  return between(lang, write(lang, low), write(lang, high));
};

/** A figure after the word of its bound, where it has one. */
export const bounded = (lang: Lang, bound: string | null, figure: string): string => {
  const word = new Map(Object.entries(messages[lang].fact.bounds)).get(bound ?? 'exact');
  return word === undefined || word === '' ? figure : `${word} ${figure}`;
};

export const value = (lang: Lang, given: Value): string => bounded(lang, given.bound, amount(lang, given));
