// The cells of a comparison: facts as values that lead to where they were read, and what an empty cell means.
import { period } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { value } from '#lib/i18n/value.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { ComparedCell, ComparedRow, ComparedValue } from '#lib/components/comparison.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import type { ComparedFact } from '../db/compare.ts';
import type { OrganisationRow } from '../db/organisation.ts';
import { label } from '../db/term.ts';

export const periodOf = (lang: Lang, row: Pick<ComparedFact, 'period_from' | 'period_to'>): string =>
  period(lang, { from: row.period_from, to: row.period_to });

/** What is said of a value beside it: whatever isn't a plain published figure. */
const caveats = (dataset: Dataset, lang: Lang, fact: ComparedFact): string[] => [
  ...(fact.status === 'estimated' ? [label(dataset, 'status', fact.status)[lang]] : []),
  ...(fact.flag === null ? [] : [label(dataset, 'flag', fact.flag)[lang]])
];

/** Facts as values: those that read the same are one, with all their sources. Never added up. */
export const valuesOf = (
  dataset: Dataset,
  lang: Lang,
  facts: readonly ComparedFact[],
  detail: (fact: ComparedFact) => readonly string[] = () => []
): ComparedValue[] => {
  const texts = (fact: ComparedFact) => ({
    text: typeset(lang, value(lang, fact)),
    detail: typeset(
      lang,
      [...detail(fact), ...caveats(dataset, lang, fact)].filter((part) => part !== '').join(', ')
    )
  });
  const href = (fact: ComparedFact) => urls.fact(lang, fact.fact_id);
  return [...Map.groupBy(facts, (fact) => JSON.stringify(texts(fact))).values()].flatMap(
    ([first, ...others]) => {
      if (first === undefined) return [];
      const also = others.map((fact) => ({ text: typeset(lang, fact.source_publisher), href: href(fact) }));
      return { ...texts(first), href: href(first), also };
    }
  );
};

/** One cell an organisation. */
export const cells = (
  organisations: readonly OrganisationRow[],
  absent: string | ((organisation: OrganisationRow) => string),
  values: (organisation: OrganisationRow) => readonly ComparedValue[]
): ComparedCell[] =>
  organisations.map((one) => ({
    values: values(one),
    absent: typeof absent === 'string' ? absent : absent(one)
  }));

const yearOf = (instant: string | null): number | undefined =>
  instant === null ? undefined : Number(instant.slice(0, 4));

/** Why a span of years has no value: it wasn't there yet, it was gone, or nothing was published. */
export const absentIn =
  (lang: Lang, first: number, last: number) =>
  ({ founded, closed }: OrganisationRow): string => {
    const { absent } = messages[lang].compare;
    if (last < (yearOf(founded) ?? last)) return absent.founded;
    return first > (yearOf(closed) ?? first) ? absent.closed : absent.published;
  };

/** How many values stay out of the comparison, each with the way to them; no row where there are none. */
export const leftOutRow = (
  lang: Lang,
  organisations: readonly OrganisationRow[],
  counts: ReadonlyMap<string, number>,
  anchor: string
): ComparedRow[] => {
  const t = messages[lang].compare;
  if (!organisations.some(({ id }) => counts.has(id))) return [];
  const values = ({ id }: OrganisationRow) => {
    const count = counts.get(id);
    return count === undefined
      ? []
      : [{ text: t.values(count), href: `${urls.organisation(lang, id)}#${anchor}` }];
  };
  return [{ head: t.leftOut, cells: cells(organisations, t.absent.leftOut, values) }];
};
