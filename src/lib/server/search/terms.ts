// What a reader typed, as full-text queries from the strictest to the loosest. Nothing typed is ever syntax.
import { wordsOf } from '#model/fold.ts';
import type { Lang } from '#model/language.ts';

export const maxCharacters = 200;
const maxTerms = 12;

/** Words that say nothing of what is looked for; they count only where nothing else was typed. */
const stopWords: Readonly<Record<Lang, ReadonlySet<string>>> = {
  fr: new Set(
    'le la les l un une des du de d a à au aux en et ou où y il elle on ce cet cette ces c qu que qui quoi quel quelle quels quelles quand comment combien pourquoi est ont été avait sont s se sa son ses t par pour dans sur avec sans n ne pas plus j m'.split(
      ' '
    )
  ),
  en: new Set(
    'the a an of to in on at by for from with and or is are was were did do does has have had how much many what when where who which why it its this that these those s not'.split(
      ' '
    )
  )
};

export interface SearchQuery {
  /** Folded: without accents, in lower case. */
  readonly words: readonly string[];
  readonly phrases: readonly (readonly string[])[];
}

/** The words and quoted phrases typed; without those that say nothing, where others remain. */
export const parseSearch = (typed: string, lang: Lang): SearchQuery => {
  const text = typed.toWellFormed();
  const phrases: string[][] = [];
  const rest = text.replace(/["“«]([^"”»]*)["”»]/g, (_, quoted: string) => {
    phrases.push(wordsOf(quoted));
    return ' ';
  });
  const words = [...new Set(wordsOf(rest))];
  const telling = words.filter((word) => !stopWords[lang].has(word) && (word.length > 1 || /\d/.test(word)));
  const kept = phrases.filter((phrase) => phrase.length > 0);
  const full = telling.length > 0 || kept.length > 0 ? telling : words;
  return { words: full.slice(0, maxTerms), phrases: kept.slice(0, maxTerms) };
};

/** A light stem of a folded word: no plural, no mute e, no feminine. Short words and numbers stay whole. */
export const stem = (word: string): string => {
  if (word.length < 5 || /\d/.test(word)) return word;
  return word
    .replace(/ies$/, '')
    .replace(/(?:aux|al)$/, 'a')
    .replace(/(?:es|s|x|e)$/, '')
    .replace(/([nlt])\1$/, '$1');
};

export const quoted = (text: string): string => `"${text}"`;
const begun = (word: string): string => `"${stem(word)}" *`;

export interface Match {
  /** In the syntax of FTS5. */
  readonly query: string;
  /** Words are found by the beginning of theirs. */
  readonly begun: boolean;
}

interface Matches {
  /** All the words: as typed, then by their stems. */
  readonly strict: readonly Match[];
  /** Any of the words. */
  readonly any: Match;
}

/** FTS5 queries, the strictest first. `likeOf` gives what finds all the forms of a word. */
export const matches = (
  { words, phrases }: SearchQuery,
  likeOf: (word: string) => string = begun
): Matches => {
  const whole = phrases.map((phrase) => quoted(phrase.join(' ')));
  const stems = [...whole, ...words.map(likeOf)];
  const exact = { query: [...whole, ...words.map(quoted)].join(' AND '), begun: false };
  return {
    strict: words.length === 0 ? [exact] : [exact, { query: stems.join(' AND '), begun: true }],
    any: { query: stems.join(' OR '), begun: true }
  };
};
