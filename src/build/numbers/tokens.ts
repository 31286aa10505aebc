// Cuts a text into what may be part of a number: figures, number words, scales and fractions, in order.
import type { Lang } from '#model/language.ts';
import { writing, type Writing } from './words.ts';

export interface Token {
  readonly kind: 'count' | 'scale' | 'fraction';
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const wordsOf = (kind: Token['kind'], words: Readonly<Record<string, number>>, text: string): Token[] =>
  Object.entries(words).flatMap(([word, value]) =>
    // « pour cent » is a unit, not a hundred.
    [...text.matchAll(new RegExp(`(?<![\\p{L}\\d]|pour )${word}s?(?!\\p{L})`, 'giu'))].map(
      ({ index, 0: match }) => ({
        kind,
        value,
        start: index,
        end: index + match.length
      })
    )
  );

const figuresOf = ({ figure, group, decimal }: Writing, text: string): Token[] =>
  [...text.matchAll(figure)].map(({ index, 0: match }) => ({
    kind: 'count',
    value: Number(
      match.replaceAll(group, (separator) => (separator === decimal ? separator : '')).replace(decimal, '.')
    ),
    start: index,
    end: index + match.length
  }));

const abbreviationsOf = ({ abbreviations }: Writing, text: string): Token[] =>
  abbreviations.flatMap(([pattern, value]) =>
    [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
      kind: 'scale',
      value,
      start: index,
      end: index + match.length
    }))
  );

/** The tokens of a text whose spaces are all ordinary ones. */
export const tokens = (text: string, lang: Lang): Token[] => {
  const language = writing[lang];
  return [
    ...figuresOf(language, text),
    ...abbreviationsOf(language, text),
    ...wordsOf('count', language.counts, text),
    ...wordsOf('scale', language.scales, text),
    ...wordsOf('fraction', language.fractions, text)
  ].sort((a, b) => a.start - b.start);
};
