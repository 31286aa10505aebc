// How big is the market? The longest edition of a study as a line within a band of the others, public money a year as bars.
import { areaY } from '@observablehq/plot';
import { groups, max } from 'd3';
import {
  boundColumn,
  evidenceColumns,
  fadedColumn,
  groupColumn,
  organisationColumns,
  statusColumn,
  yearColumn
} from '../columns.ts';
import type { Lang } from '#model/language.ts';
import { defineChart, type Formats } from '../chart-definition.ts';
import { labelBox, lineLabelMarks, placeLineLabels, type LineEnd } from '../line-labels.ts';
import type { LineSeries } from '../line-panel.ts';
import { linePlot, type Layer, type LayerPlace } from '../line-plot.ts';
import { groupColour, ink } from '../palette.ts';
import { spanText } from '../span.ts';
import { statusRects, type StatusStyle, type StyledRect } from '../status-style.ts';
import { market, params, publisherId, row, type Row } from './data.ts';
import { bandOf, drawnEditions, editionsLeftOut } from './editions.ts';
import { largestBars, moneyBars, moneyStatuses } from './money-bars.ts';
import { words } from './words.ts';

// Hosting and the wider digital market are other families: a market is never drawn inside another one's figure.
const sql = `
WITH saas AS (
  SELECT publisher, scope_fr, year_to, min(low) AS low, max(high) AS high,
    min(CASE WHEN faded = 0 THEN low END) AS sure_low, max(CASE WHEN faded = 0 THEN high END) AS sure_high,
    group_concat(fact_id, ' ') AS fact_ids, group_concat(source_id, ' ') AS source_ids
  FROM (SELECT * FROM charted_fact_view JOIN series_view USING (series_id)
    WHERE series_id = 'fr-segment-share-saas' AND charted_fact_view.unit = 'percent' AND year_from = year_to ORDER BY fact_id)
  GROUP BY publisher, scope_fr, year_to
), value AS (
  SELECT 'market' AS kind, series_id, title_fr AS series_fr, title_en AS series_en, scope_fr, scope_en, publisher, edition,
    NULL AS organisation_id, NULL AS organisation_fr, NULL AS organisation_en, comparison_group,
    year_to AS year, year_to, status, low, high, bound, faded, flag, fact_id, source_id
  FROM charted_fact_view JOIN series_view USING (series_id)
  WHERE ${market} AND (:publishers = '' OR instr(',' || :publishers || ',', ',' || ${publisherId} || ',') > 0)
  UNION ALL
  SELECT 'public-money', NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    organisation_id, organisation_fr, organisation_en, comparison_group, year_from, year_to, status, low, high, bound, faded, flag, fact_id, source_id
  FROM charted_fact_view
  WHERE indicator_id = 'public-funding' AND unit = 'EUR' AND status IN ('announced', 'committed', 'disbursed')
    AND organisation_id IS NOT NULL AND coalesce(counterparty_country, 'FR') = 'FR'
  ORDER BY fact_id
)
SELECT kind, series_id, series_fr, series_en, scope_fr, scope_en, publisher, edition,
  organisation_id, organisation_fr, organisation_en, max(comparison_group) AS comparison_group, year, year_to, status, low, high,
  CASE WHEN count(DISTINCT bound) = 1 THEN max(bound) END AS bound, min(faded) AS faded,
  max(coalesce(flag, '') = 'disputed') AS disputed, saas_low, saas_high, saas_sure_low, saas_sure_high,
  group_concat(fact_id, ' ') || coalesce(' ' || max(saas_facts), '') AS fact_ids,
  group_concat(source_id, ' ') || coalesce(' ' || max(saas_sources), '') AS source_ids
FROM (SELECT value.*, saas.low AS saas_low, saas.high AS saas_high, saas.sure_low AS saas_sure_low, saas.sure_high AS saas_sure_high,
    saas.fact_ids AS saas_facts, saas.source_ids AS saas_sources
  FROM value LEFT JOIN saas USING (publisher, scope_fr, year_to) ORDER BY fact_id)
GROUP BY kind, series_id, edition, organisation_id, year, year_to, status, low, high
ORDER BY kind, series_id, edition, organisation_id, year, year_to, status, low, high`;

/** The tenth of a power of ten above a value: where a lens ends. */
const roundAbove = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  return Math.ceil(value / power) * power;
};

const looks = { announced: 'announced', committed: 'committed', disbursed: 'solid' } as const;
/** What stands behind a mark: who, which years, how much, how sure. */
const describe = (d: Row, { lang, format }: { readonly lang: Lang; readonly format: Formats }): string => {
  const texts = words[lang];
  const what = d.kind === 'market' ? texts.name(d) : d[`organisation_${lang}`];
  return format.pair(
    `${what}, ${texts.span(d)}`,
    `${spanText(lang, [d], format, format.moneyRange)}, ${format.term('status', d.status)}`
  );
};

export default defineChart({
  row,
  columns: {
    kind: { kind: 'hidden', label: { fr: 'Marché ou argent public', en: 'Market or public money' } },
    series_id: { kind: 'hidden', label: { fr: 'Identifiant de la série', en: 'Series id' } },
    series_fr: { kind: 'text', label: { fr: 'Marché', en: 'Market (French)' } },
    series_en: { kind: 'text', label: { fr: 'Marché (anglais)', en: 'Market' } },
    scope_fr: { kind: 'text', label: { fr: 'Périmètre', en: 'Scope (French)' } },
    scope_en: { kind: 'text', label: { fr: 'Périmètre (anglais)', en: 'Scope' } },
    publisher: { kind: 'text', label: { fr: 'Auteur', en: 'Publisher' } },
    edition: { kind: 'text', label: { fr: 'Édition', en: 'Edition' } },
    ...organisationColumns,
    comparison_group: { ...groupColumn, kind: 'hidden' },
    year: yearColumn,
    year_to: { kind: 'year', label: { fr: 'Dernière année', en: 'Last year' } },
    status: statusColumn,
    low: { kind: 'money', label: { fr: 'Montant', en: 'Amount' } },
    high: { kind: 'hidden', label: { fr: 'Montant (borne haute)', en: 'Amount (upper bound)' } },
    bound: boundColumn,
    faded: fadedColumn,
    disputed: {
      kind: 'text',
      label: { fr: 'Contesté', en: 'Disputed' },
      values: { 0: { fr: 'non', en: 'no' }, 1: { fr: 'oui', en: 'yes' } }
    },
    saas_low: {
      kind: 'percent',
      label: { fr: 'dont logiciel en ligne (SaaS)', en: 'of which online software (SaaS)' },
      absent: { fr: 'non trouvé', en: 'not found' }
    },
    saas_high: { kind: 'hidden', label: { fr: 'SaaS (borne haute)', en: 'SaaS (upper bound)' } },
    saas_sure_low: { kind: 'hidden', label: { fr: 'SaaS, sources sûres', en: 'SaaS, sure sources' } },
    saas_sure_high: {
      kind: 'hidden',
      label: { fr: 'SaaS, sources sûres (borne haute)', en: 'SaaS, sure sources (upper bound)' }
    },
    ...evidenceColumns
  },
  params,
  query: ({ publishers }) => ({ sql, values: { publishers: publishers.join(',') } }),
  plot: (context) => {
    const { rows, params: chosen, width, lang, format, href } = context;
    const texts = words[lang];
    const colour = groupColour.public;
    const wide = width >= 500;
    const isLog = chosen.scale === 'log';
    const drawn = drawnEditions(context);
    const band = bandOf(context);
    const isLargest = chosen.show === 'main';
    const bars = isLargest ? largestBars(moneyBars(rows)) : moneyBars(rows);
    const isForecast = (d: Row) => d.status === 'forecast';
    const series = drawn.map((points): LineSeries => {
      const last = points.at(-1) ?? points[0];
      const name = texts.name(last);
      const amount = `${format.moneyRange(last.low, last.high)}${isForecast(last) ? texts.forecastTail : ''}`;
      return {
        series: `${last.series_id ?? ''} ${last.edition ?? ''}`.trim(),
        texts: [
          ...[name, texts.study(last), last.publisher ?? ''].map((words) => format.pair(words, amount)),
          name
        ],
        key: format.pair(`${name}, ${last.year}`, amount),
        weight: drawn.length < 3 ? 'front' : 'calm',
        points: points.map((d) => ({
          at: d.year,
          low: d.low,
          high: d.high,
          colour: groupColour.market,
          symbol: 'circle',
          hollow: isForecast(d),
          dotted: isForecast(d),
          faded: d.faded === 1,
          href: href(d),
          title: describe(d, context),
          ...(d === last || drawn.length > 2 ? {} : { label: format.moneyRange(d.low, d.high) })
        }))
      };
    });
    const marketYears = drawn.flat().map((d) => d.year);
    // A bar is as wide as its year.
    const years = {
      first: Math.min(...marketYears, ...rows.map((d) => d.year)) - 0.5,
      last: Math.max(...marketYears, ...rows.map((d) => d.year)) + 0.5
    };
    const shown = bars.filter(({ year }) => year < years.last);
    const highest = max(shown, ({ high }) => high);
    const values = [...drawn.flat().flatMap((d) => [d.low, d.high]), ...band.map(({ high }) => high)];
    const top = Math.max(...values, highest ?? 0);
    const foot = highest === undefined || isLog || highest * 8 > top ? undefined : roundAbove(highest * 1.08);
    const layer = ({ x, y, isLens, frame }: LayerPlace): Layer => {
      const wholeYear = (x(years.first + 1) - x(years.first)) * 0.8;
      // Bars of one year stand side by side.
      const placed = groups(shown, ({ year }) => year).flatMap(([year, same]) => {
        const own = Math.max(3, wholeYear / same.length);
        return [...same]
          .sort((a, b) => moneyStatuses.indexOf(a.status) - moneyStatuses.indexOf(b.status))
          .map((bar, index) => ({ bar, middle: x(year) + (index - (same.length - 1) / 2) * own, own }));
      });
      const rects = placed.flatMap(({ bar: { status, low, high, row: d }, middle, own }): StyledRect[] => {
        const side = {
          x1: middle - own / 2,
          x2: middle + own / 2 - 1,
          colour,
          series: d.organisation_id ?? ''
        };
        const link = isLens || foot === undefined ? { href: href(d), title: describe(d, context) } : {};
        const rectOf = (from: number, to: number, style: StatusStyle): StyledRect => ({
          ...side,
          ...link,
          style,
          y1: Math.min(y(to), isLog ? y(to) - 1.5 : frame.bottom - 1),
          y2: isLog ? y(to) + 1.5 : y(from)
        });
        return [rectOf(0, low, looks[status]), ...(high > low ? [rectOf(low, high, 'disputed')] : [])];
      });
      // Each amount is written once, the larger first: an amount of several years at the middle one.
      const written = groups(placed, ({ bar }) => `${bar.row.fact_ids} ${bar.status}`)
        .flatMap(([, same]) =>
          same
            .slice(Math.floor((same.length - 1) / 2))
            .slice(0, 1)
            .map((one) => ({ ...one, years: same.map(({ bar }) => bar.year) }))
        )
        .sort((a, b) => b.bar.high - a.bar.high);
      const ends = (isLens || foot === undefined ? written : []).map(({ bar, middle, years: own }) => ({
        series: bar.row.organisation_id ?? '',
        texts: [texts.bar(bar, format), format.moneyRange(bar.low, bar.high)],
        key: texts.barOf(own, texts.bar(bar, format)),
        x: middle,
        y: y(bar.high) + 4,
        bold: false,
        colour: ink
      })) satisfies LineEnd[];
      const taken = rects.map(({ x1, x2, y1, y2 }) => ({ left: x1, right: x2, top: y1, bottom: y2 }));
      const labels = placeLineLabels(ends, {
        frame: { left: frame.left, right: width, top: frame.top, bottom: frame.bottom },
        dots: taken,
        lines: [],
        above: true,
        optional: true
      });
      const unwritten = ends.filter((end) => !labels.placed.some((one) => one.end === end));
      return {
        foot: unwritten.length === 0 || !isLargest ? [] : [texts.otherBars(unwritten.map(({ key }) => key))],
        marks: [
          ...(band.length === 0 || isLens
            ? []
            : [
                areaY(band, {
                  x: ({ year }) => x(year),
                  y1: ({ low }) => y(low),
                  y2: ({ high }) => y(high),
                  fill: groupColour.market,
                  fillOpacity: 0.25
                })
              ]),
          ...statusRects(rects),
          ...lineLabelMarks(labels.placed)
        ],
        taken: [...taken, ...labels.placed.map(labelBox)]
      };
    };
    const out = editionsLeftOut(context);
    const note = texts.note(context);
    return linePlot(series, {
      width,
      height: foot === undefined ? (wide ? 360 : 300) : wide ? 220 : 200,
      years,
      values: isLog
        ? { low: Math.min(...values, ...shown.map(({ low }) => low)) * 0.7, high: top * 1.5, log: true }
        : { low: 0, high: top * 1.04 },
      tick: format.money,
      solid: 100,
      legend: [
        { text: texts.market, stroke: groupColour.market, strokeWidth: drawn.length < 3 ? 3 : 1.5 },
        ...(wide && drawn.flat().some(isForecast)
          ? [{ text: texts.forecast, stroke: groupColour.market, dash: '1 5' }]
          : []),
        ...(band.length === 0
          ? []
          : [{ text: texts.band, status: 'committed' as const, colour: groupColour.market }]),
        ...(shown.length === 0 ? [] : [{ text: texts.bars, heading: true as const }]),
        ...moneyStatuses
          .filter((status) => shown.some((bar) => bar.status === status))
          .map((status) => ({ text: texts.money[status], status: looks[status], colour })),
        ...(wide && shown.some(({ low, high }) => low < high)
          ? [{ text: texts.hatched, status: 'disputed' as const, colour }]
          : [])
      ],
      ...(note === undefined || foot === undefined ? {} : { note: { texts: [note], colour } }),
      ...(isLog ? { scaleNote: texts.logarithmic } : {}),
      ...(foot === undefined
        ? {}
        : {
            lens: {
              max: foot,
              yearsAbove: true,
              height: wide ? 170 : 150,
              text: (times: number) =>
                texts.lens(format.number(Math.round(times)), format.money(foot), isLargest)
            }
          }),
      foot: out === 0 ? [] : [texts.leftOut(out)],
      layer
    });
  },
  words
});
