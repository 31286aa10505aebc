// The words of the index, in order: which begin so, and how many rows they are in.
import { memo, type Dataset } from '../db/dataset.ts';
import { indexWords, type IndexWord } from '../db/search.ts';

const vocabulary = memo((dataset): IndexWord[] =>
  indexWords(dataset).sort((a, b) => (a.word < b.word ? -1 : Number(a.word > b.word)))
);

/** Where the first word stands that isn't before `text`. */
const place = (all: readonly IndexWord[], text: string): number => {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.word ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const begunBy = (dataset: Dataset, beginning: string): IndexWord[] => {
  const all = vocabulary(dataset);
  return all.slice(place(all, beginning), place(all, `${beginning}\uffff`));
};

/** How many rows hold each word that begins so, added up: no fewer than hold any of them. */
export const rowsBegunBy = (dataset: Dataset, beginning: string): number =>
  begunBy(dataset, beginning).reduce((sum, { rows }) => sum + rows, 0);

/** The words that begin so and are in most rows. */
export const commonest = (dataset: Dataset, beginning: string, maxWords: number): string[] =>
  begunBy(dataset, beginning)
    .sort((a, b) => b.rows - a.rows)
    .slice(0, maxWords)
    .map(({ word }) => word);
