// Reads the numbers that a sentence states, in figures or simple words, as plain values: "1,5 Md€" is 1500000000.
import type { Lang } from '#model/language.ts';
import { tokens, type Token } from './tokens.ts';

/** A number read in a text. One that comes from a fraction ("a third") is known to within half a per cent. */
export interface Reading {
  readonly value: number;
  readonly fraction: boolean;
}

interface Phrase extends Reading {
  readonly scale: number;
  readonly start: number;
  readonly end: number;
}

/** What may stand between a figure or word and the scale or fraction that goes with it. */
const joins = { scale: /^[ -]*(?:(?:a|an|of|de) |d['’])?$/iu, fraction: /^[ -]$/u, count: /^-$/u } as const;
const halfMore = /^ (?:et demie?|and a half)/iu;

/** The numbers before "à", "and", "-" … take the scale of the one after: "50 à 75 M€". */
const shared = 24;

const phrases = (text: string, found: readonly Token[]): Phrase[] => {
  const read: Phrase[] = [];
  let index = 0;
  for (;;) {
    const head = found[index];
    if (head === undefined) return read;
    index += 1;
    let { value, end } = head;
    let scale = head.kind === 'scale' ? head.value : 1;
    let fraction = head.kind === 'fraction';
    for (let next = found[index]; next !== undefined; next = found[index]) {
      if (!joins[next.kind].test(text.slice(end, next.start))) break;
      if (next.kind === 'count') {
        // "forty-five", but not the range "40-45".
        if (
          head.kind !== 'count' ||
          value < 20 ||
          value % 10 !== 0 ||
          next.value > 9 ||
          /\d/.test(text[next.start] ?? '')
        )
          break;
        value += next.value;
      } else {
        if (next.kind === 'fraction' && scale > 1) break;
        value *= next.value;
        scale *= next.kind === 'scale' ? next.value : 1;
      }
      fraction ||= next.kind === 'fraction';
      end = next.end;
      index += 1;
    }
    if (halfMore.test(text.slice(end))) value += scale / 2;
    read.push({ value, scale, fraction, start: head.start, end });
  }
};

const plainSpaces = (text: string): string => text.replaceAll(/[\u00A0\u202F\u2009]/gu, ' ');

/** Each number of a text, with what it may be read as: as it stands, or with the scale of the one after. */
const readings = (plain: string, lang: Lang): (Phrase & { readonly carried: number | undefined })[] => {
  let following = { scale: 1, start: Infinity };
  return phrases(plain, tokens(plain, lang))
    .reverse()
    .map((phrase) => {
      const { value, scale, start, end } = phrase;
      const carried = scale === 1 && following.start - end <= shared ? following.scale : scale;
      following = { scale: carried, start };
      return { ...phrase, carried: carried === scale ? undefined : value * carried };
    })
    .reverse();
};

export const numbersIn = (text: string, lang: Lang): Reading[] => {
  const read = readings(plainSpaces(text), lang);
  return [
    ...read.map(({ value, fraction }) => ({ value, fraction })),
    ...read.flatMap(({ carried }) => (carried === undefined ? [] : [{ value: carried, fraction: false }]))
  ];
};

/** What names a day, a year or a document is no figure. */
const dates: Readonly<Record<Lang, RegExp>> = {
  fr: /n° ?\d+|\b\d{1,2}(?:er)? (?=(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc))|(?<!\d ?)(?:19|20)\d{2}\b(?! ?(?:\d{3}\b|[kMG%€]|Mds?\b))/gu,
  en: /No \d+|\b\d{1,2} (?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|(?<![\d€$,])(?:19|20)\d{2}\b(?!,\d|[km%]|bn\b)/gu
};

/** The figures of a text: its numbers written in digits, dates aside, each with all that it may be read as. */
export const figuresIn = (text: string, lang: Lang): number[][] => {
  const plain = plainSpaces(text).replaceAll(dates[lang], (date) => ' '.repeat(date.length));
  return readings(plain, lang)
    .filter(({ start }) => /\d/.test(plain[start] ?? ''))
    .map(({ value, carried }) => (carried === undefined ? [value] : [value, carried]));
};

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/** Whether a text states a value. Its sign is left to the words: "une perte de 3 M€". */
export const states = (text: string, value: number, lang: Lang): boolean =>
  numbersIn(text, lang).some(
    (reading) =>
      near(reading.value, Math.abs(value)) ||
      (reading.fraction && Math.abs(reading.value * 100 - Math.abs(value)) < 0.5)
  );
