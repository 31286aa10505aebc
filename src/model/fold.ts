// Texts as readers look for them: without accents, in lower case, cut into words.

const plain = /^[\x20-\x7e]*$/;

/** A text without accents, in lower case. */
export const fold = (text: string): string =>
  plain.test(text) ? text.toLowerCase() : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The folded words of a text, cut as the full-text index cuts: at whatever is neither a letter nor a digit. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether each of the words typed begins a word of a text. Where no word was typed, no text does. */
export const wordFilter = (typed: string): ((text: string) => boolean) => {
  const words = wordsOf(typed).map((word) => ` ${word}`);
  return (text) => {
    if (words.length === 0) return false;
    const folded = ` ${wordsOf(text).join(' ')}`;
    return words.every((word) => folded.includes(word));
  };
};
