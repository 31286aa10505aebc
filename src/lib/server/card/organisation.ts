// The card of an organisation: the latest of each of its main figures, beside one of them over time.
import { list, period } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { value } from '#lib/i18n/value.ts';
import type { Lang } from '#model/language.ts';
import { chartedFactsOf, type ChartedRow } from '../db/charted-fact.ts';
import type { Dataset } from '../db/dataset.ts';
import { organisation } from '../db/organisation.ts';
import { label } from '../db/term.ts';
import type { CardFigure } from '../draw/card.ts';
import { smallCharts } from '../record/small-chart.ts';
import type { PageCard } from './page-card.ts';

const indicators = ['turnover', 'public-funding', 'headcount'] as const;

type Status = ChartedRow['status'];
/** What was promised is shown where nothing else was read. */
const promised: readonly Status[] = ['announced', 'targeted', 'forecast'];
/** Two values that were observed for one date are two opinions of one thing: they make a range. */
const observed: readonly Status[] = ['reported', 'estimated'];

const isSameThing = (a: ChartedRow, b: ChartedRow): boolean =>
  a.unit === b.unit &&
  a.instrument === b.instrument &&
  a.counterparty_fr === b.counterparty_fr &&
  a.period_to === b.period_to &&
  (a.status === b.status || (observed.includes(a.status) && observed.includes(b.status)));

/** The latest figure of an indicator, a range where several were read. */
const latestOf = (
  dataset: Dataset,
  lang: Lang,
  facts: readonly ChartedRow[],
  indicator: (typeof indicators)[number]
): CardFigure[] => {
  const own = facts
    .filter(({ indicator_id }) => indicator_id === indicator)
    .toSorted(
      (a, b) =>
        Number(promised.includes(a.status)) - Number(promised.includes(b.status)) ||
        (b.period_to ?? '').localeCompare(a.period_to ?? '')
    );
  const [row] = own;
  if (row === undefined) return [];
  const same = own.filter((one) => isSameThing(row, one));
  const low = Math.min(...same.map((one) => one.low));
  const high = Math.max(...same.map((one) => one.high));
  const isOne = same.every((one) => one.low === row.low && one.high === row.high && one.bound === row.bound);
  const statuses = [...new Set(same.map(({ status }) => label(dataset, 'status', status)[lang]))];
  const parts = [
    row[`indicator_${lang}`],
    row.instrument === null ? '' : label(dataset, 'instrument', row.instrument)[lang],
    list(lang, statuses),
    period(lang, { from: row.period_from, to: row.period_to })
  ];
  return [
    {
      value: typeset(lang, value(lang, isOne ? row : { ...row, low, high, bound: 'exact' })),
      label: typeset(lang, parts.filter((part) => part !== '').join(', '))
    }
  ];
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Undefined for an unknown id. */
export const organisationCard = (dataset: Dataset, id: string, lang: Lang): PageCard | undefined => {
  const row = organisation(dataset, id);
  if (row === undefined) return undefined;
  const facts = chartedFactsOf(dataset, id);
  const drawn = smallCharts(dataset, id, lang);
  const main = indicators.flatMap((indicator) => drawn.find((one) => one.indicator === indicator) ?? []);
  const [shown = drawn[0]] = main;
  const outcome = row[`outcome_${lang}`];
  const kind = capital(label(dataset, 'organisation-kind', row.kind)[lang]);
  return {
    title: typeset(lang, row[`name_${lang}`]),
    text: typeset(lang, [kind, ...(outcome === null ? [] : [outcome])].join(' – ')),
    figures: indicators.flatMap((indicator) => latestOf(dataset, lang, facts, indicator)),
    drawings: shown === undefined ? [] : [shown.svg]
  };
};
