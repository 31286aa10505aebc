// The words of the index, in order: which begin so, and how many rows they are in.
import { memoByDatabase } from '../db/read.ts';
import { indexWords, type IndexWord } from '../db/search.ts';

const vocabulary = memoByDatabase((): IndexWord[] =>
  indexWords().sort((a, b) => (a.word < b.word ? -1 : Number(a.word > b.word)))
);

/** Where the first word stands that isn't before `text`. */
const place = (all: readonly IndexWord[], text: string): number => {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.word ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const begunBy = (beginning: string): IndexWord[] => {
  const all = vocabulary();
  return all.slice(place(all, beginning), place(all, `${beginning}\uffff`));
};

/** How many rows hold each word that begins so, added up: no fewer than hold any of them. */
export const rowsBegunBy = (beginning: string): number =>
  begunBy(beginning).reduce((sum, { rows }) => sum + rows, 0);

/** The words that begin so and are in most rows. */
export const commonest = (beginning: string, most: number): string[] =>
  begunBy(beginning)
    .sort((a, b) => b.rows - a.rows)
    .slice(0, most)
    .map(({ word }) => word);
