// What an organisation's figures did over time: a small drawing for each measure that was read in two years at least.
import type { LegendItem } from '#charts/legend.ts';
import { toDecimalYear } from '#charts/decimal-year.ts';
import { timeSeries, type TimePoint } from '#charts/time-series.ts';
import { groupColour, muted } from '#charts/palette.ts';
import type { SmallChartView } from '#lib/components/organisation.ts';
import { list, pair, period } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { value } from '#lib/i18n/value.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { vocabulary } from '#model/vocabulary.ts';
import { chartedFactsOf, type ChartedRow } from '../db/charted-fact.ts';
import { memo, type Dataset } from '../db/dataset.ts';
import { label } from '../db/term.ts';
import { draw } from '../draw/draw.ts';

type Look = TimePoint['fillStyle'];

const fillStyles: Readonly<Record<ChartedRow['status'], Look>> = {
  announced: 'hollow',
  targeted: 'hollow',
  forecast: 'hollow',
  committed: 'half',
  disbursed: 'solid',
  recovered: 'solid',
  reported: 'solid',
  estimated: 'solid'
};
/** What was observed, by the firm or by others: two values of one date are two opinions of one thing. */
const observed = 'observed';
const kindOf = ({ status }: ChartedRow): string =>
  status === 'reported' || status === 'estimated' ? observed : status;

/** When a value stands on an axis of years; undefined where its period has an open end. */
const placed = (row: ChartedRow): Pick<TimePoint, 'at' | 'since'> | undefined => {
  const { period_from: from, period_to: to, months, year_to: year } = row;
  if (from === null || to === null) return undefined;
  if (from === to) return { at: toDecimalYear(to) };
  // A financial year stands at the year of its end, as in the charts of all organisations.
  if (months !== null && months >= 11 && months <= 13) return { at: year + 0.5 };
  return { at: toDecimalYear(to), since: toDecimalYear(from, 'start') };
};

interface Dated {
  readonly row: ChartedRow;
  readonly when: Pick<TimePoint, 'at' | 'since'>;
}

/** One thing measured several times. Money of two kinds, or of two other parties, is two things; a promise and its result are one. */
const measures = (rows: readonly ChartedRow[]): (readonly [Dated, ...Dated[]])[] => {
  const dated = rows.flatMap((row): Dated[] => {
    const when = placed(row);
    return when === undefined ? [] : [{ row, when }];
  });
  const same = ({ row }: Dated) => {
    const counted = row.flag === 'disputed' ? null : row.flag;
    return JSON.stringify([row.indicator_id, row.unit, row.instrument, row.counterparty_fr, counted]);
  };
  return [...Map.groupBy(dated, same).values()].flatMap((own) => {
    const [first, ...others] = own.sort((a, b) => a.when.at - b.when.at || a.row.low - b.row.low);
    const years = new Set(own.map(({ when }) => Math.floor(when.at)));
    return first === undefined || years.size < 2 ? [] : [[first, ...others]];
  });
};

const titleOf = (dataset: Dataset, lang: Lang, { row }: Dated): string =>
  pair(
    lang,
    `${period(lang, { from: row.period_from, to: row.period_to })}, ${label(dataset, 'status', row.status)[lang]}`,
    value(lang, row)
  );

/** One dot for all that say the same of the same date; it leads to the first of them. */
const pointsOf = (dataset: Dataset, measure: readonly Dated[], lang: Lang, title: string): TimePoint[] => {
  const alike = ({ row, when }: Dated) =>
    JSON.stringify([when.at, when.since, kindOf(row), row.low, row.high]);
  return [...Map.groupBy(measure, alike).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { row, when } = first;
    return {
      ...when,
      low: row.low,
      high: row.high,
      kind: kindOf(row),
      fillStyle: fillStyles[row.status],
      colour: groupColour[row.comparison_group],
      href: urls.fact(lang, row.fact_id),
      title: `${title}, ${[...new Set(own.map((one) => titleOf(dataset, lang, one)))].join(' ; ')}`,
      label: value(lang, row)
    };
  });
};

/** What fillStyles and colours mean, where a drawing has more than plain results of one group. */
const legendItemsOf = (dataset: Dataset, measure: readonly Dated[], lang: Lang): LegendItem[] => {
  const statuses = vocabulary.status.filter((status) => measure.some(({ row }) => row.status === status));
  const groups = [...new Set(measure.map(({ row }) => row.comparison_group))];
  const plain = statuses.length === 1 && statuses[0] === 'reported';
  return [
    ...(plain ? [] : [...Map.groupBy(statuses, (status) => fillStyles[status])]).map(([fillStyle, own]) => ({
      text: typeset(
        lang,
        list(
          lang,
          own.map((status) => label(dataset, 'status', status)[lang])
        )
      ),
      colour: muted,
      fillStyle
    })),
    ...(groups.length === 1 ? [] : groups).map((group) => ({
      text: label(dataset, 'comparison-group', group)[lang],
      colour: groupColour[group]
    }))
  ];
};

const width = 320;
const plotHeight = 96;

const viewOf = (
  dataset: Dataset,
  organisation: string,
  measure: readonly [Dated, ...Dated[]],
  lang: Lang
): SmallChartView => {
  const t = messages[lang].organisation.drawn;
  const [{ row }] = measure;
  const indicator = row[`indicator_${lang}`];
  const about = [
    row.instrument === null || row.instrument === 'unspecified'
      ? ''
      : label(dataset, 'instrument', row.instrument)[lang],
    row[`counterparty_${lang}`] ?? ''
  ].filter((text) => text !== '');
  const years = measure.map(({ row: { year_to: year } }) => year);
  const span = `${Math.min(...years)}–${Math.max(...years)}`;
  // The name of what is counted says in what.
  const unit = row.unit === 'count' ? [] : [t.units[row.unit]];
  const detail = [...about, span, ...unit, t.values(measure.length)].join(', ');
  const at = (end: Dated | undefined) =>
    measure.filter(({ when }) => when.at === end?.when.at).map((one) => titleOf(dataset, lang, one));
  const alt = t.alt(
    `${indicator}, ${detail}`,
    list(lang, [...new Set(at(measure[0]))]),
    list(lang, [...new Set(at(measure.at(-1)))])
  );
  return {
    id: row.fact_id,
    indicator: row.indicator_id,
    title: typeset(lang, indicator),
    detail: typeset(lang, detail),
    svg: draw(
      timeSeries(pointsOf(dataset, measure, lang, indicator), {
        width,
        plotHeight,
        legendItems: legendItemsOf(dataset, measure, lang),
        tick: (euros) => value(lang, { low: euros, high: euros, unit: row.unit, bound: 'exact' }),
        // What passes between two parties happens once: nothing leads from one time to the next.
        ...(row.instrument === null && row.counterparty_fr === null ? { joined: observed } : {})
      }),
      {
        width,
        alt: typeset(lang, alt),
        id: `small-${organisation}-${row.fact_id}`,
        typeset: (text) => typeset(lang, text)
      }
    )
  };
};

/** Drawn once a language: the data don't change while the server runs. */
const kept = memo(() => new Map<string, readonly SmallChartView[]>());

/** The small drawings of an organisation, in the order of their indicators' names. */
export const smallCharts = (
  dataset: Dataset,
  organisation: string,
  lang: Lang
): readonly SmallChartView[] => {
  const key = `${lang} ${organisation}`;
  const drawn =
    kept(dataset).get(key) ??
    measures(chartedFactsOf(dataset, organisation))
      .map((measure) => viewOf(dataset, organisation, measure, lang))
      .sort((a, b) => a.title.localeCompare(b.title, lang));
  kept(dataset).set(key, drawn);
  return drawn;
};
