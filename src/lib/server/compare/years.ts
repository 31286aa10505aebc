// What organisations had year by year: published values, the gaps between them, and what was aimed at.
import { messages } from '#lib/i18n/messages.ts';
import { typeset } from '#lib/i18n/typography.ts';
import type { ComparedRow, ComparedValue } from '#lib/components/comparison.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import type { ComparedFact } from '../db/compare.ts';
import type { OrganisationRow } from '../db/organisation.ts';
import type { AlignedPoint } from './align.ts';
import { absentIn, cells, periodOf, valuesOf } from './cells.ts';
import { valueText, yearText } from './sentences.ts';
import { isWholeYear } from './year-point.ts';
import type { Yearly } from './yearly.ts';

const promised: readonly ComparedFact['status'][] = ['targeted', 'announced', 'forecast'];

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

const isPromised = ({ status }: ComparedFact): boolean => promised.includes(status);

/** The values, nothing said beforehand among them, that are no point of a year: they stand in the table alone. */
export const notYearly = (facts: readonly ComparedFact[], { yearlyFacts }: Yearly): ComparedFact[] =>
  facts.filter((fact) => !isPromised(fact) && !yearlyFacts.has(fact.fact_id));

interface RowOptions {
  readonly lang: Lang;
  readonly organisations: readonly OrganisationRow[];
  readonly facts: readonly ComparedFact[];
  /** Heads the row of what was said beforehand. */
  readonly target: string;
}

const calendarRows = (
  dataset: Dataset,
  { lang, organisations }: RowOptions,
  annual: readonly ComparedFact[]
): ComparedRow[] =>
  spans(annual.map(({ year_to }) => year_to)).map(({ first, last }) => ({
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

/** An index, with the values that it is computed from: the first one leads to its source, the others beside it. */
const indexValue = (lang: Lang, point: AlignedPoint, yearly: Yearly): ComparedValue[] => {
  const { source } = point;
  const [first, ...others] = source.facts;
  if (first === undefined) return [];
  return [
    {
      text: typeset(lang, valueText(lang, yearly, point)),
      href: urls.fact(lang, first.fact_id),
      detail: typeset(lang, valueText(lang, { ...yearly, alignment: 'calendar' }, source)),
      also: others.map((fact) => ({
        text: typeset(lang, fact.source_publisher),
        href: urls.fact(lang, fact.fact_id)
      }))
    }
  ];
};

/** Rows of the places on the axis; an organisation that is left out of the view says so in each of its cells. */
const alignedRows = (
  dataset: Dataset,
  yearly: Yearly,
  { lang, organisations }: RowOptions
): ComparedRow[] => {
  const t = messages[lang].compare;
  const { firms, leftOut } = yearly;
  const at = (id: string, first: number, last: number) =>
    (firms.find((firm) => firm.id === id)?.points ?? []).filter(
      (point) => point.at >= first && point.at <= last
    );
  const heads = spans(firms.flatMap(({ points }) => points.map((point) => point.at)));
  const absent = (one: OrganisationRow, { first, last }: Span): string => {
    if (leftOut.some(({ id, reason }) => id === one.id && reason !== 'no-year')) return t.absent.view;
    const zero = yearly.alignment === 'since-public' ? (yearly.publicYears.get(one.id) ?? 0) : 0;
    return absentIn(lang, first + zero, last + zero)(one);
  };
  return heads.map((span) => ({
    head: [...new Set([span.first, span.last])]
      .map((year) => yearText(yearly, year))
      .join(` ${messages[lang].fact.to} `),
    cells: cells(
      organisations,
      (one) => absent(one, span),
      ({ id }) =>
        at(id, span.first, span.last).flatMap((point) =>
          yearly.alignment === 'indexed'
            ? indexValue(lang, point, yearly)
            : valuesOf(dataset, lang, point.source.facts, (fact) => [periodOf(lang, fact)])
        )
    )
  }));
};

export const yearRows = (dataset: Dataset, yearly: Yearly, options: RowOptions): ComparedRow[] => {
  const { lang, organisations, facts, target } = options;
  const { absent } = messages[lang].compare;
  const isCalendar = yearly.alignment === 'calendar';
  const annual = facts.filter((fact) => !isPromised(fact) && isWholeYear(fact));
  const rest = isCalendar
    ? facts.filter((fact) => !isPromised(fact) && !isWholeYear(fact))
    : notYearly(facts, yearly);
  const longer = [...Map.groupBy(rest, (fact) => periodOf(lang, fact))].map(([head, some]) => ({
    head,
    cells: cells(organisations, absent.published, (one) => valuesOf(dataset, lang, own(some, one)))
  }));
  const aims = facts.filter(isPromised);
  const aimed = {
    head: target,
    cells: cells(organisations, absent.target, (one) =>
      valuesOf(dataset, lang, own(aims, one), (fact) => [periodOf(lang, fact)])
    )
  };
  return [
    ...(isCalendar ? calendarRows(dataset, options, annual) : alignedRows(dataset, yearly, options)),
    ...longer,
    ...(aims.length > 0 ? [aimed] : [])
  ];
};
