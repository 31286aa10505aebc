import { describe, expect, it } from 'vitest';
import { languages } from '#model/language.ts';
import { typeset } from './typography.ts';
import { messages } from './messages.ts';

/** What a function of the words is tried with: counts, a name, a list of names. It must take one of them at least. */
const tried = [0, 1, 2, 'nom', ['nom', 'autre nom']];

const callsOf = (word: CallableFunction, path: string): { given: string; text: unknown }[] => {
  const texts = tried.flatMap((given) => {
    try {
      return [{ given: String(given), text: Reflect.apply(word, undefined, [given, given, given]) }];
    } catch (cause) {
      if (cause instanceof TypeError) return [];
      throw cause;
    }
  });
  if (texts.length === 0) throw new Error(`${path} takes neither counts nor names`);
  return texts;
};

/** Every text of a word file with its path. */
const texts = (word: unknown, path: string): { path: string; text: string }[] => {
  if (typeof word === 'string') return [{ path, text: word }];
  if (typeof word === 'function')
    return callsOf(word, path).flatMap(({ given, text }) => texts(text, `${path}(${given})`));
  if (typeof word === 'object' && word !== null)
    return Object.entries(word).flatMap(([name, part]) => texts(part, `${path}.${name}`));
  throw new Error(`${path} is neither a text nor a group of texts`);
};

describe.each(languages)('the words in %s', (lang) => {
  const all = texts(messages[lang], lang);

  it('are all there', () => {
    const empty = all.filter(({ text, path }) => text.trim() === '' && !path.endsWith('bounds.exact'));
    expect(empty).toEqual([]);
  });

  it('are typeset as the language wants: narrow no-break spaces, « », ’', () => {
    const loose = all.filter(({ text }) => typeset(lang, text) !== text);
    expect(loose).toEqual([]);
  });

  it('never have two spaces side by side', () => {
    expect(all.filter(({ text }) => /[ \u00a0\u202f]{2}/.test(text))).toEqual([]);
  });
});

it('have one shape', () => {
  expect(texts(messages.en, '').map(({ path }) => path)).toEqual(
    texts(messages.fr, '').map(({ path }) => path)
  );
});
