// What organisations had year by year: published values, the gaps between them, and what was aimed at.
import { messages } from '#lib/i18n/messages.ts';
import type { ComparedRow } from '#lib/components/comparison.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import type { ComparedFact } from '../db/compare.ts';
import type { OrganisationRow } from '../db/organisation.ts';
import { absentIn, cells, periodOf, valuesOf } from './cells.ts';

const promised: readonly ComparedFact['status'][] = ['targeted', 'announced', 'forecast'];

/** Whether a value is that of one year: a calendar year, a date in it, or about twelve months. */
const isAnnual = ({ year_from, year_to, months }: ComparedFact): boolean =>
  months === null ? year_from === year_to : months >= 11 && months <= 13;

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Every year that has a value, and the spans between them that have none. */
const spans = (years: readonly number[]): Span[] =>
  [...new Set(years)]
    .sort((a, b) => a - b)
    .flatMap((year, index, all) => {
      const before = all[index - 1];
      const own = { first: year, last: year };
      return before === undefined || before + 1 === year
        ? [own]
        : [{ first: before + 1, last: year - 1 }, own];
    });

const own = (facts: readonly ComparedFact[], { id }: OrganisationRow) =>
  facts.filter((fact) => fact.organisation_id === id);

/** The date of a value within its year, where the source gives one. */
const within = (lang: Lang, fact: ComparedFact): string[] =>
  (fact.period_to ?? fact.period_from ?? '').length > 4 ? [periodOf(lang, fact)] : [];

/** `target` heads the row of what was said beforehand. */
export const yearRows = (
  dataset: Dataset,
  lang: Lang,
  organisations: readonly OrganisationRow[],
  facts: readonly ComparedFact[],
  target: string
): ComparedRow[] => {
  const { absent } = messages[lang].compare;
  const seen = facts.filter(({ status }) => !promised.includes(status));
  const annual = seen.filter(isAnnual);
  const rows = spans(annual.map(({ year_to }) => year_to)).map(({ first, last }) => ({
    head: first === last ? String(first) : `${first}–${last}`,
    cells: cells(organisations, absentIn(lang, first, last), (one) =>
      valuesOf(
        dataset,
        lang,
        own(annual, one).filter(({ year_to }) => year_to >= first && year_to <= last),
        (fact) => within(lang, fact)
      )
    )
  }));
  const others = Map.groupBy(
    seen.filter((fact) => !isAnnual(fact)),
    (fact) => periodOf(lang, fact)
  );
  const longer = [...others].map(([head, some]) => ({
    head,
    cells: cells(organisations, absent.published, (one) => valuesOf(dataset, lang, own(some, one)))
  }));
  const aims = facts.filter(({ status }) => promised.includes(status));
  const aimed = {
    head: target,
    cells: cells(organisations, absent.target, (one) =>
      valuesOf(dataset, lang, own(aims, one), (fact) => [periodOf(lang, fact)])
    )
  };
  return [...rows, ...longer, ...(aims.length > 0 ? [aimed] : [])];
};
