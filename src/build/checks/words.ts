// Check: every word of every closed set is defined, and no other; only flags say whether they are charted.
import { vocabulary } from '#model/vocabulary.ts';
import type { Check } from '../check.ts';
import { DataError } from '../error.ts';
import { didYouMean } from '#model/nearest.ts';

const fileOf = (set: string): string => `data/vocabulary/${set}.yaml`;
const others = ['indicator', 'series', 'definitions', 'disagreements'];

export const words: Check = ({ files, words: defined, terms }) => {
  const sets = Object.keys(vocabulary);
  const expected = [...sets, ...others];
  const missing = expected
    .filter((set) => !files.has(fileOf(set)))
    .map((set) => new DataError({ file: fileOf(set), path: '' }, 'this file is missing', 'add it'));
  const unknown = [...defined.keys()]
    .filter((set) => !expected.includes(set))
    .map(
      (set) =>
        new DataError(
          { file: fileOf(set), path: '' },
          `no set of words is called "${set}"`,
          `take the file away or rename it${didYouMean(set, expected)}`
        )
    );
  const unequal = Object.entries(vocabulary).flatMap(([set, closed]) => {
    const written = defined.get(set);
    if (written === undefined) return [];
    const known: readonly string[] = closed;
    return [
      ...known
        .filter((word) => !written.has(word))
        .map(
          (word) =>
            new DataError(
              { file: fileOf(set), path: word },
              'this word of the set is not defined',
              'add its label and definition in both languages'
            )
        ),
      ...[...written]
        .filter((word) => !known.includes(word))
        .map(
          (word) =>
            new DataError(
              { file: fileOf(set), path: word },
              `"${word}" is not a word of the set ${set}`,
              `take it away, or add it to src/model/vocabulary.ts${didYouMean(word, known)}`
            )
        )
    ];
  });
  const charted = [...terms].flatMap(([set, entries]) =>
    [...entries.values()].flatMap(({ file, path, item }) => {
      if (set === 'flag' && item.charted === undefined)
        return [
          new DataError(
            { file, path },
            'this flag does not say whether its facts may be charted',
            'add charted: true or charted: false'
          )
        ];
      if (set !== 'flag' && item.charted !== undefined)
        return [
          new DataError(
            { file, path: `${path}.charted` },
            'only flags say whether they are charted',
            'take it away'
          )
        ];
      return [];
    })
  );
  return [...missing, ...unknown, ...unequal, ...charted];
};
