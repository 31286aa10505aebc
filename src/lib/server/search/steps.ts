// The steps of a search, the strictest first, and how each puts in order what it finds: by weight while that is quick.
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { ranked, shortest, type Ranked } from '../db/search.ts';
import { matches, quoted, stem, type SearchQuery, type Match } from './terms.ts';
import { begunBy, commonest, rowsBegunBy } from './vocabulary.ts';

/** Beyond this many of a kind, what is found is no longer counted. */
export const maxCounted = 1000;

/** To weigh what matches, every row that holds any of the words is read, whatever its language: no more than so many. */
const maxWeighed = 12_000;

/** A beginning stands for so many words of the index at most, where words are too common to be weighed. */
const maxForms = 50;

export interface Step extends Omit<Match, 'query'> {
  readonly find: (lang: Lang) => Ranked[];
}

interface Steps {
  readonly strict: readonly Step[];
  /** None where only one word or phrase was typed. */
  readonly loose: readonly Step[];
  /** Not all the forms of a word are looked for. */
  readonly partial: boolean;
}

const weighed = (dataset: Dataset, { query, begun }: Match): Step => ({
  begun,
  find: (lang) => ranked(dataset, query, lang)
});
const unweighed = (dataset: Dataset, { query, begun }: Match): Step => ({
  begun,
  find: (lang) => shortest(dataset, query, lang, maxCounted + 1)
});

/** Any of the forms of a word, read one row after another where a beginning would have all its rows gathered first. */
const forms = (dataset: Dataset, word: string): string =>
  `(${[...new Set([word, ...commonest(dataset, stem(word), maxForms)])].map(quoted).join(' OR ')})`;

/** A word or phrase alone, and the rows that are read to weigh it. */
interface Term {
  readonly query: SearchQuery;
  readonly rows: number;
}

const alone = (dataset: Dataset, { words, phrases }: SearchQuery): Term[] => [
  ...words.map((word) => ({ query: { words: [word], phrases: [] }, rows: rowsBegunBy(dataset, stem(word)) })),
  ...phrases.map((phrase) => ({
    query: { words: [], phrases: [phrase] },
    rows: Math.min(...phrase.map((word) => rowsBegunBy(dataset, word)))
  }))
];

/** The rarest of the words and phrases, as many as can be weighed: the others say least. */
const rarest = (terms: readonly Term[]): SearchQuery => {
  let sum = 0;
  const weighable = terms
    .toSorted((a, b) => a.rows - b.rows)
    .filter(({ rows }) => (sum += rows) <= maxWeighed);
  return {
    words: weighable.flatMap(({ query }) => query.words),
    phrases: weighable.flatMap(({ query }) => query.phrases)
  };
};

/** The steps of a search in a dataset. */
export const steps = (dataset: Dataset, wanted: SearchQuery): Steps => {
  const terms = alone(dataset, wanted);
  const several = terms.length > 1;
  if (terms.reduce((sum, { rows }) => sum + rows, 0) <= maxWeighed) {
    const { strict, any } = matches(wanted);
    return {
      strict: strict.map((match) => weighed(dataset, match)),
      loose: several ? [weighed(dataset, any)] : [],
      partial: false
    };
  }
  const { strict, any } = matches(wanted, (word) => forms(dataset, word));
  const rare = rarest(terms);
  const first = rare.words.length + rare.phrases.length > 0 ? [weighed(dataset, matches(rare).any)] : [];
  return {
    strict: strict.map((match) => unweighed(dataset, match)),
    loose: several ? [...first, unweighed(dataset, any)] : [],
    partial: wanted.words.some((word) => begunBy(dataset, stem(word)).length > maxForms)
  };
};
