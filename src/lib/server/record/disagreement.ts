// What sources disagree about: each group of values drawn, with the rule by which charts show it and the editor's notes.
import { groupColour } from '#charts/palette.ts';
import { dumbbell, type DumbbellLine } from '#charts/dumbbell.ts';
import type { DisagreementView } from '#lib/components/fact.ts';
import { number, period } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { value } from '#lib/i18n/value.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { DrawnView } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import { contradictions, disagreementNotes } from '../db/disagreement.ts';
import { everyFact, flagsKeptOut, type FactRow } from '../db/fact.ts';
import { memo, type Dataset } from '../db/dataset.ts';
import { draw } from '../draw/draw.ts';
import { factView } from './fact.ts';
import { usesOf } from './usage.ts';

export interface DisagreementGroup {
  readonly id: string;
  readonly facts: readonly [FactRow, ...FactRow[]];
  readonly lowest: FactRow;
  readonly highest: FactRow;
  /** From 0 (the same) to 2 (opposite): the gap against the larger of its two ends. */
  readonly spread: number;
}

/** Every disagreement, the widest gap first. */
export const disagreementGroups = memo((dataset): readonly DisagreementGroup[] => {
  const known = everyFact(dataset);
  return contradictions(dataset)
    .flatMap((ids): DisagreementGroup[] => {
      const [first, ...others] = ids.flatMap((id) => known.get(id) ?? []).sort((a, b) => a.low - b.low);
      if (first === undefined) return [];
      const highest = others.reduce((maxShown, row) => (row.high > maxShown.high ? row : maxShown), first);
      const size = Math.max(Math.abs(first.low), Math.abs(highest.high));
      const spread = size === 0 ? 0 : (highest.high - first.low) / size;
      return [{ id: ids[0] ?? '', facts: [first, ...others], lowest: first, highest, spread }];
    })
    .sort((a, b) => b.spread - a.spread || a.id.localeCompare(b.id));
});

/** How charts show the values of a group, in their default states. */
const ruleOf = (
  dataset: Dataset,
  { facts }: DisagreementGroup
): keyof (typeof messages)['fr']['disagreements']['rules'] => {
  const used = facts.map(({ fact_id }) => usesOf(dataset, fact_id)).filter((uses) => uses.length > 0);
  if (used.length === 0) return 'none';
  if (used.length === 1) return 'one';
  const lines = used.flatMap((uses) => uses.map(({ slug, line }) => `${slug} ${line}`));
  if (new Set(lines).size < lines.length) return 'range';
  return facts.every(({ series_id }) => series_id !== null) ? 'edition' : 'both';
};

const meet = (a: string | null, b: string | null, either: boolean): boolean =>
  a === null || b === null || either;

/** The editor's notes on the same thing, in the same years. */
const notesOf = (dataset: Dataset, { facts: [first, ...others] }: DisagreementGroup, lang: Lang): string[] =>
  disagreementNotes(dataset)
    .filter((note) => {
      const own =
        note.series_id === null
          ? note.organisation_id === first.organisation_id && note.indicator_id === first.indicator_id
          : note.series_id === first.series_id;
      const status = meet(note.status, first.status, note.status === first.status);
      const year = (instant: string | null) => instant?.slice(0, 4) ?? null;
      const from = year(note.period_from);
      const to = year(note.period_to);
      return (
        own &&
        status &&
        [first, ...others].some((row) => {
          const start = year(row.period_from ?? row.period_to);
          const end = year(row.period_to ?? row.period_from);
          return meet(from, end, (from ?? '') <= (end ?? '')) && meet(to, start, (start ?? '') <= (to ?? ''));
        })
      );
    })
    .map((note) => typeset(lang, note[`note_${lang}`]));

/** The years that the values of a group cover. */
const when = ({ facts }: DisagreementGroup, lang: Lang): string => {
  const same = new Set(facts.map((row) => `${row.period_from}/${row.period_to}`)).size === 1;
  const [first] = facts;
  if (same) return period(lang, { from: first.period_from, to: first.period_to });
  const years = facts
    .flatMap((row) => [row.period_from, row.period_to])
    .flatMap((at) => at?.slice(0, 4) ?? []);
  const from = years.reduce((a, b) => (b < a ? b : a));
  const to = years.reduce((a, b) => (b > a ? b : a));
  return period(lang, { from, to });
};

const shorten = (text: string, maxShown: number): string =>
  text.length > maxShown ? `${text.slice(0, maxShown - 1).trimEnd()}…` : text;

const widths = { narrow: 330, medium: 640 } as const;
const sizes = ['narrow', 'medium'] as const satisfies readonly DrawnView['size'][];

const keptOut = (dataset: Dataset, row: FactRow): boolean =>
  row.confidence === 'low' || (row.flag !== null && flagsKeptOut(dataset).includes(row.flag));

const drawing = (
  dataset: Dataset,
  group: DisagreementGroup,
  lang: Lang,
  title: string,
  size: keyof typeof widths
): string => {
  const width = widths[size];
  const labelWidth = Math.min(
    width * 0.42,
    16 + 6.4 * Math.max(...group.facts.map((row) => row.source_publisher.length))
  );
  const maxShown = Math.floor((labelWidth - 12) / 6.2);
  const lines = group.facts.map((row): DumbbellLine => ({
    subject: group.id,
    // The page says it above the drawing.
    head: '',
    label: shorten(row.source_publisher, maxShown),
    points: [
      {
        low: row.low,
        high: row.high,
        href: urls.fact(lang, row.fact_id),
        title: `${row.source_publisher} – ${value(lang, row)}`
      }
    ],
    value: value(lang, row),
    colour: groupColour.market,
    fillStyle: keptOut(dataset, row) ? 'hollow' : 'solid'
  }));
  const domain = [Math.min(0, group.lowest.low), Math.max(0, group.highest.high)] as const;
  const t = messages[lang].disagreements;
  const alt = t.altOf(title, lines.map(({ points: [point] }) => point?.title ?? '').join(', '));
  return draw(dumbbell(lines, { width, labelWidth, x: { type: 'linear', domain } }), {
    width,
    alt: typeset(lang, alt),
    id: `disagreement-${group.id}-${size}`,
    typeset: (text) => typeset(lang, text)
  });
};

const spreadOf = ({ lowest, highest }: DisagreementGroup, lang: Lang): string => {
  const t = messages[lang].disagreements;
  const end = (row: FactRow, at: number) => value(lang, { ...row, low: at, high: at, bound: 'exact' });
  const text = t.spread(end(lowest, lowest.low), end(highest, highest.high));
  const a = Math.abs(lowest.low);
  const b = Math.abs(highest.high);
  const times = Math.max(a, b) / Math.min(a, b);
  const factor = lowest.low * highest.high > 0 && lowest.low > 0 && times >= 1.1;
  return factor ? `${text} (${t.factor(number(lang, Math.round(times * 10) / 10))})` : text;
};

/** What a disagreement is about, and when. */
export const titleOf = (group: DisagreementGroup, lang: Lang): string => {
  const [first] = group.facts;
  const party = first[`counterparty_${lang}`];
  const about = [
    typeset(lang, first[`subject_${lang}`]),
    first[`indicator_${lang}`],
    ...(party === null ? [] : [party])
  ].join(' – ');
  return typeset(lang, `${about}, ${when(group, lang)}`);
};

const viewOf = (dataset: Dataset, group: DisagreementGroup, lang: Lang): DisagreementView => {
  const [first] = group.facts;
  const subject = typeset(lang, first[`subject_${lang}`]);
  const title = titleOf(group, lang);
  return {
    id: group.id,
    title,
    subject: {
      text: subject,
      href: first.organisation_id === null ? '' : urls.organisation(lang, first.organisation_id)
    },
    spread: typeset(lang, spreadOf(group, lang)),
    drawn: sizes.map((size) => ({ size, svg: drawing(dataset, group, lang, title, size) })),
    rule: messages[lang].disagreements.rules[ruleOf(dataset, group)],
    notes: notesOf(dataset, group, lang),
    facts: group.facts.map((row) => factView(dataset, lang, row))
  };
};

/** Drawn once a language: the data don't change while the server runs. */
const views = memo(() => new Map<string, DisagreementView>());

export const disagreementView = (
  dataset: Dataset,
  group: DisagreementGroup,
  lang: Lang
): DisagreementView => {
  const key = `${lang} ${group.id}`;
  const known = views(dataset).get(key) ?? viewOf(dataset, group, lang);
  views(dataset).set(key, known);
  return known;
};

/** The disagreement that a fact is part of. */
export const disagreementOf = (dataset: Dataset, fact: string, lang: Lang): DisagreementView | undefined => {
  const found = disagreementGroups(dataset).find(({ facts }) =>
    facts.some(({ fact_id }) => fact_id === fact)
  );
  return found && disagreementView(dataset, found, lang);
};

/** Those about an organisation. */
export const disagreementsAbout = (dataset: Dataset, organisation: string): DisagreementGroup[] =>
  disagreementGroups(dataset).filter(({ facts: [first] }) => first.organisation_id === organisation);

/** Those of which at least two values are among `facts`, the widest gap first. */
export const disagreementsAmong = (
  dataset: Dataset,
  facts: readonly string[],
  lang: Lang
): DisagreementView[] => {
  const named = new Set(facts);
  return disagreementGroups(dataset)
    .filter((group) => group.facts.filter(({ fact_id }) => named.has(fact_id)).length > 1)
    .map((group) => disagreementView(dataset, group, lang));
};
