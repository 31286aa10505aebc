// The names of firms as registers write them and as readers type them: the same firm whatever the accents, the capitals
// and the legal form.
import { fold } from '../fold.ts';
import { lostLetter } from './plain.ts';

const legalForms: ReadonlySet<string> = new Set(
  'sa sas sasu sarl eurl snc sca scs scop scic sci gie selarl se ltd limited plc llc inc gmbh ag kg bv nv spa srl'.split(
    ' '
  )
);

/** The letters of an abbreviation with its points: `S.A.S.`, `I.B.M`. */
const pointed = /(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])/gu;

/** The folded words of a name. A letter that the register lost stays lost. */
export const nameWords = (name: string): string[] =>
  (
    fold(name)
      .replace(pointed, (letters) => letters.replaceAll('.', ''))
      .match(/[\p{L}\p{N}·]+/gu) ?? []
  ).filter((word) => /[\p{L}\p{N}]/u.test(word));

const begins = (word: string, beginning: string): boolean =>
  word.length >= beginning.length &&
  [...beginning].every((letter, at) => word[at] === letter || word[at] === lostLetter);

/**
 * Whether each word typed begins a word of the name. Legal forms among the words typed count only where nothing else was
 * typed: SAS is a firm too. Where no word was typed, no name matches.
 */
export const isNamed = (name: readonly string[], typed: readonly string[]): boolean => {
  const own = typed.filter((word) => !legalForms.has(word));
  const sought = own.length > 0 ? own : typed;
  return sought.length > 0 && sought.every((beginning) => name.some((word) => begins(word, beginning)));
};
