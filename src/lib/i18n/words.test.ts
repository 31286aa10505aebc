import { describe, expect, it } from 'vitest';
import { languages } from '#model/language.ts';
import { typeset } from './typography.ts';
import { words } from './words.ts';

/** Every text of a word file with its path; functions are asked for 0, 1, 2 and for names. */
const texts = (word: unknown, path: string): { path: string; text: string }[] => {
  if (typeof word === 'string') return [{ path, text: word }];
  if (typeof word === 'function')
    return [0, 1, 2, 'nom'].flatMap((given) =>
      texts(Reflect.apply(word, undefined, [given, given, given]), `${path}(${given})`)
    );
  if (typeof word === 'object' && word !== null)
    return Object.entries(word).flatMap(([name, part]) => texts(part, `${path}.${name}`));
  throw new Error(`${path} is neither a text nor a group of texts`);
};

describe.each(languages)('the words in %s', (lang) => {
  const all = texts(words[lang], lang);

  it('are all there', () => {
    const empty = all.filter(({ text, path }) => text.trim() === '' && !path.endsWith('bounds.exact'));
    expect(empty).toEqual([]);
  });

  it('are typeset as the language wants: narrow no-break spaces, « », ’', () => {
    const loose = all.filter(({ text }) => typeset(lang, text) !== text);
    expect(loose).toEqual([]);
  });
});

it('have one shape', () => {
  expect(texts(words.en, '').map(({ path }) => path)).toEqual(texts(words.fr, '').map(({ path }) => path));
});
