// The words of a text that were looked for, marked in the whole or in the passage that holds most of them.
import { fold } from '#model/fold.ts';
import { hitCloses, hitOpens } from './segments.ts';
import { stem, type SearchQuery } from './terms.ts';

/** What a query looks for; where `begun`, words are found by the beginning of theirs. */
export interface HighlightQuery extends SearchQuery {
  readonly begun: boolean;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly opensSentence: boolean;
  /** Which of the words and phrases looked for it belongs to. */
  hit?: number;
}

const tokensOf = (text: string): Token[] => {
  let end = 0;
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => {
    const opensSentence = end === 0 || /[.!?:]\s/.test(text.slice(end, index));
    end = index + word.length;
    return { start: index, end, folded: fold(word), opensSentence };
  });
};

const marked = (text: string, { words, phrases, begun }: HighlightQuery): Token[] => {
  const tokens = tokensOf(text);
  const stems = words.map((word) => (begun ? stem(word) : word));
  for (const token of tokens) {
    const found = stems.findIndex((one) => (begun ? token.folded.startsWith(one) : token.folded === one));
    if (found !== -1) token.hit = found;
  }
  for (const [which, phrase] of phrases.entries())
    for (let at = 0; at + phrase.length <= tokens.length; at += 1)
      if (phrase.every((word, offset) => tokens[at + offset]?.folded === word))
        for (const token of tokens.slice(at, at + phrase.length)) token.hit = words.length + which;
  return tokens;
};

const written = (text: string, tokens: readonly Token[], from: number, to: number): string => {
  let result = '';
  let at = from;
  for (const { start, end, hit } of tokens) {
    if (hit === undefined || start < from || end > to) continue;
    result += `${text.slice(at, start)}${hitOpens}${text.slice(start, end)}${hitCloses}`;
    at = end;
  }
  return result + text.slice(at, to);
};

export const markedWhole = (text: string, looked: HighlightQuery): string =>
  written(text, marked(text, looked), 0, text.length);

/** Words that a passage holds, and how many of them may stand before its first hit. */
const passageLength = 28;
const leading = 16;

/** Where a passage with this hit begins: with its sentence where that is near, a few words before otherwise. */
const opening = (tokens: readonly Token[], hit: number): number => {
  for (let at = hit; at >= Math.max(hit - leading, 0); at -= 1)
    if (tokens[at]?.opensSentence === true) return at;
  return Math.max(hit - leading / 2, 0);
};

/** Different words count most, then how often they come. */
const worth = (tokens: readonly Token[], start: number): number => {
  const hits = tokens
    .slice(start, start + passageLength)
    .flatMap(({ hit }) => (hit === undefined ? [] : [hit]));
  return 100 * new Set(hits).size + hits.length;
};

/** The passage of a text that holds most of what was looked for. */
export const snippet = (text: string, looked: HighlightQuery): string => {
  const tokens = marked(text, looked);
  const starts = tokens.flatMap(({ hit }, at) => (hit === undefined ? [] : [opening(tokens, at)]));
  let start = 0;
  let maxHits = 0;
  for (const candidate of new Set(starts)) {
    const value = worth(tokens, candidate);
    if (value > maxHits) [start, maxHits] = [candidate, value];
  }
  const last = start + passageLength;
  const from = start === 0 ? 0 : (tokens[start]?.start ?? 0);
  const to = last >= tokens.length ? text.length : (tokens[last - 1]?.end ?? text.length);
  return `${start === 0 ? '' : '…'}${written(text, tokens, from, to)}${last >= tokens.length ? '' : '…'}`;
};
