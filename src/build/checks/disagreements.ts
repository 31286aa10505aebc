// Check: a figure of a note on sources that disagree stands in a fact that the note speaks of, or is worked out from them.
import type { Fact } from '#model/fact.ts';
import { languages, type Lang } from '#model/language.ts';
import type { Check } from '../check.ts';
import type { Data, Disagreement, Drawn, Located } from '../data.ts';
import { DataError, pathTo } from '../error.ts';
import { figuresIn, states } from '../numbers/read.ts';

const subjectOf = ({ organisation, series }: Fact | Disagreement): string => organisation ?? series ?? '';

/** What stands beside the subject of a note: what it is part of, its parts, theirs; series of one family or publisher. */
const kinOf = ({ organisations, series }: Data, own: string): ReadonlySet<string> => {
  const parents = organisations.find(({ item: { id } }) => id === own)?.item.part_of ?? [];
  const of = series.get(own)?.item;
  return new Set<string>([
    own,
    ...parents,
    ...organisations
      .filter(({ item: { part_of } }) => part_of.some((parent) => parent === own || parents.includes(parent)))
      .map(({ item: { id } }) => id),
    ...[...series].flatMap(([id, { item }]) =>
      item.family === of?.family || item.publisher === of?.publisher ? [id] : []
    )
  ]);
};

/** The facts of its kin, and all that is read on a page that speaks of it. */
const spokenOf = (data: Data, { item }: Located<Disagreement>): readonly Fact[] => {
  const own = subjectOf(item);
  const kin = kinOf(data, own);
  const pages = new Set(
    data.facts.filter((fact) => subjectOf(fact.item) === own).map(({ source }) => source)
  );
  return data.facts
    .filter((fact: Drawn<Fact>) => kin.has(subjectOf(fact.item)) || pages.has(fact.source))
    .map((fact) => fact.item);
};

const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

const isStated = ({ value, summary, note }: Fact, figure: number, lang: Lang): boolean =>
  (typeof value === 'number' ? [value] : [value.low, value.high]).some((end) =>
    near(Math.abs(end), figure)
  ) ||
  states(summary[lang], figure, lang) ||
  states(note?.[lang] ?? '', figure, lang);

/** The sum of two or three others, or the difference of two. */
const addsUp = (figure: number, others: readonly number[]): boolean =>
  others.some((a, i) =>
    others.some(
      (b, j) =>
        j > i &&
        ([a + b, Math.abs(a - b)].some((result) => near(figure, result)) ||
          others.some((c, k) => k > j && near(figure, a + b + c)))
    )
  );

/** A sentence may own up to a figure that no page prints. */
const computed: Readonly<Record<Lang, RegExp>> = {
  fr: /\bcalcul/iu,
  en: /\b(?:comput|calculat|worked out)/iu
};

const unread = (facts: readonly Fact[], { note }: Disagreement, lang: Lang): number[] => {
  const sentences = note[lang]
    .split(/(?<=[.;:?!]) /u)
    .map((text) => ({ text, figures: figuresIn(text, lang) }));
  const all = sentences.flatMap(({ figures }) => figures);
  return sentences
    .filter(({ text }) => !computed[lang].test(text))
    .flatMap(({ figures }) => figures)
    .filter((readings) => {
      const others = all.filter((other) => other !== readings).flat();
      return !readings.some(
        (figure) => facts.some((fact) => isStated(fact, figure, lang)) || addsUp(figure, others)
      );
    })
    .flatMap((readings) => readings.slice(-1));
};

export const disagreements: Check = (data) =>
  data.disagreements.flatMap((located) => {
    const facts = spokenOf(data, located);
    return languages.flatMap((lang) =>
      unread(facts, located.item, lang).map(
        (figure) =>
          new DataError(
            { file: located.file, path: pathTo(located.path, 'note', lang) },
            `no fact that this note speaks of states ${figure}`,
            'correct it, add the fact that states it, or say in its sentence that it was calculated'
          )
      )
    );
  });
