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

export const numbersIn = (text: string, lang: Lang): Reading[] => {
  const plain = text.replaceAll(/[\u00A0\u202F\u2009]/gu, ' ');
  const read = phrases(plain, tokens(plain, lang));
  const inherited: Reading[] = [];
  let following = { scale: 1, start: Infinity };
  for (const { value, scale, start, end } of [...read].reverse()) {
    const carried = scale === 1 && following.start - end <= shared ? following.scale : scale;
    if (carried !== scale) inherited.push({ value: value * carried, fraction: false });
    following = { scale: carried, start };
  }
  return [...read.map(({ value, fraction }) => ({ value, fraction })), ...inherited];
};

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/** Whether a text states a value. Its sign is left to the words: "une perte de 3 M€". */
export const states = (text: string, value: number, lang: Lang): boolean =>
  numbersIn(text, lang).some(
    (reading) =>
      near(reading.value, Math.abs(value)) ||
      (reading.fraction && Math.abs(reading.value * 100 - Math.abs(value)) < 0.5)
  );
