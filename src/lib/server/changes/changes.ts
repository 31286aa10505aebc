// What changed from one published version of the data to the next, number by number.
import { date, period } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { value } from '#lib/i18n/value.ts';
import { urls } from '#lib/urls.ts';
import type { ChangeView, VersionView } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import { everyFact, formerFacts, type FactRow } from '../db/fact.ts';
import type { Dataset } from '../db/dataset.ts';
import { label } from '../db/term.ts';
import { datasetsUpTo } from '../db/datasets.ts';
import { registerChangeView, registerChanges, type RegisterChange } from '../register/changes.ts';

interface Change {
  readonly before: FactRow | undefined;
  readonly after: FactRow | undefined;
}

/** What a fact says, apart from its words: a change of any of these is a change of a number or of what it means. */
export const figureOf = (row: FactRow): string =>
  JSON.stringify([
    row.indicator_id,
    row.low,
    row.high,
    row.bound,
    row.unit,
    row.period_from,
    row.period_to,
    row.status,
    row.instrument,
    row.confidence,
    row.flag
  ]);

/** What a correction changes: the value and what it is the value of. A period given to the day for the same years is the same. */
const correctedPart = (row: FactRow): string =>
  JSON.stringify([
    row.indicator_id,
    row.low,
    row.high,
    row.bound,
    row.unit,
    row.period_from?.slice(0, 4),
    row.period_to?.slice(0, 4),
    row.status,
    row.instrument
  ]);

/** Facts are the same under another id where the newer version says so (`names`: the old id → the new one). */
const between = (
  old: ReadonlyMap<string, FactRow>,
  now: ReadonlyMap<string, FactRow>,
  names: ReadonlyMap<string, string>
): Change[] => {
  const known = new Map([...old].map(([id, row]) => [names.get(id) ?? id, row]));
  return [...new Set([...known.keys(), ...now.keys()])].sort().flatMap((id) => {
    const before = known.get(id);
    const after = now.get(id);
    const same = before !== undefined && after !== undefined && figureOf(before) === figureOf(after);
    return same ? [] : [{ before, after }];
  });
};

interface Changes {
  readonly facts: readonly Change[];
  readonly registers: readonly RegisterChange[];
}

/** Published versions never change: their differences are computed once. */
const known = new Map<string, Changes>();

const changesOf = (older: Dataset, newer: Dataset): Changes => {
  const key = `${older.version} ${newer.version}`;
  const found = known.get(key) ?? {
    facts: between(everyFact(older), everyFact(newer), formerFacts(newer)),
    registers: registerChanges(older, newer)
  };
  known.set(key, found);
  return found;
};

export const figure = (dataset: Dataset, lang: Lang, row: FactRow): string =>
  `${typeset(lang, value(lang, row))} (${label(dataset, 'status', row.status)[lang]}, ${period(lang, { from: row.period_from, to: row.period_to })})`;

const changeView = (dataset: Dataset, lang: Lang, { before, after }: Change): ChangeView[] => {
  const row = after ?? before;
  if (row === undefined) return [];
  const isSame =
    before !== undefined && after !== undefined && correctedPart(before) === correctedPart(after);
  return [
    {
      id: row.fact_id,
      kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
      text: `${typeset(lang, row[`subject_${lang}`])} – ${typeset(lang, row[`indicator_${lang}`])}`,
      href: after === undefined ? undefined : urls.fact(lang, row.fact_id),
      before: before && figure(dataset, lang, before),
      after: after && figure(dataset, lang, after),
      ...(before === undefined || isSame ? {} : { corrects: true })
    }
  ];
};

const changeViews = (dataset: Dataset, lang: Lang, { facts, registers }: Changes): ChangeView[] => [
  ...registers.map((change) => registerChangeView(lang, change)),
  ...facts.flatMap((change) => changeView(dataset, lang, change))
];

/** The versions up to `dataset`, newest first, each with what it changed; data not published yet stand first, undated. */
export const versionViews = (dataset: Dataset, lang: Lang): VersionView[] => {
  const all = datasetsUpTo(dataset);
  return all
    .map((one, index): VersionView => {
      const { version, published: day } = one;
      const older = all[index - 1];
      const changes = older === undefined ? [] : changeViews(dataset, lang, changesOf(older, one));
      const facts = everyFact(one).size;
      return { version, day, date: day && date(lang, day), first: older === undefined, facts, changes };
    })
    .reverse();
};
