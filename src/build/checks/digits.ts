// Check: the figure of a fact can be read in its summary in both languages, so that neither can drift from the other.
import { languages, type Lang } from '#model/language.ts';
import type { Fact } from '#model/fact.ts';
import type { Check } from '../check.ts';
import { DataError, pathTo } from '../error.ts';
import { numbersIn, states } from '../numbers/read.ts';

const names: Readonly<Record<Lang, string>> = { fr: 'French', en: 'English' };

const figures = ({ value }: Fact): number[] =>
  typeof value === 'number' ? [value] : [value.low, value.high];

const unread = (fact: Fact, lang: Lang): number[] => {
  const note = fact.note?.[lang] ?? '';
  // A figure that no page prints: we worked it out.
  if (fact.derived !== undefined) return [];
  return figures(fact).filter(
    (figure) => !states(fact.summary[lang], figure, lang) && !states(note, figure, lang)
  );
};

export const digits: Check = ({ facts }) =>
  facts.flatMap(({ file, path, item }) =>
    languages.flatMap((lang) =>
      unread(item, lang).map((figure) => {
        const found = [...new Set(numbersIn(item.summary[lang], lang).map(({ value }) => value))];
        return new DataError(
          { file, path: pathTo(path, 'summary', lang) },
          `the ${names[lang]} summary does not state ${figure} (it states ${found.length > 0 ? found.join(', ') : 'no number'})`,
          `write the figure as the source prints it, correct the value, or say that we worked it out (derived:)`
        );
      })
    )
  );
