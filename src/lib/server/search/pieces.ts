// Text cut where hits begin and end, so that a page marks them without any markup in the text.
import type { Piece } from '#lib/components/found.ts';
import { hitCloses, hitOpens } from '../db/search.ts';
import { fold, stem } from './terms.ts';

export const pieces = (marked: string): Piece[] =>
  marked.split(hitOpens).flatMap((part, index): Piece[] => {
    if (index === 0) return part === '' ? [] : [{ text: part, hit: false }];
    const [hit = '', rest = ''] = part.split(hitCloses);
    return [{ text: hit, hit: true }, ...(rest === '' ? [] : [{ text: rest, hit: false }])];
  });

/** Puts hits between marks in a text that the index doesn't hold. */
export const marking = (text: string, words: readonly string[]): string => {
  const stems = words.map(stem);
  return text.replace(/[\p{L}\p{N}]+/gu, (word) =>
    stems.some((one) => fold(word).startsWith(one)) ? `${hitOpens}${word}${hitCloses}` : word
  );
};
