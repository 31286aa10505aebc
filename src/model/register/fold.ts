// Text folded for matching: lower case, no accents, one space between words and one at each end.
import { lost, plain } from './plain.ts';

export const hasLostAccents = (text: string): boolean => text.includes(lost);

/** A lost letter becomes `?`: which one it was is not guessed. Words are then found by LIKE '% word %'. */
export const fold = (text: string): string =>
  ` ${plain(text.replaceAll(lost, '?'))
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll(/[^a-z0-9?]+/g, ' ')
    .trim()} `;

/** A word of a rule as a LIKE pattern; an accented letter meets any letter, so that it meets a lost one. `word*`: what begins so. */
export const patternOf = (word: string): string => {
  const open = [...word.normalize('NFC').toLowerCase()]
    .map((letter) => ((letter.codePointAt(0) ?? 0) > 127 ? '_' : letter))
    .join('')
    .replaceAll(/[^a-z0-9_*]+/g, ' ')
    .trim();
  return open.endsWith('*') ? `% ${open.slice(0, -1)}%` : `% ${open} %`;
};
