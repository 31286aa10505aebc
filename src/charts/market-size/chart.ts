// How big is the market? The longest edition of a study as a line within a band of the others, public money a year as bars.
import { areaY } from '@observablehq/plot';
import { max } from 'd3';
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
import { moneyBars, moneyStatuses, type MoneyBar } from './money-bars.ts';
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
    year_to AS year, year_to, status, low, high, bound, faded, fact_id, source_id
  FROM charted_fact_view JOIN series_view USING (series_id)
  WHERE ${market} AND (:publishers = '' OR instr(',' || :publishers || ',', ',' || ${publisherId} || ',') > 0)
  UNION ALL
  SELECT 'public-money', NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    organisation_id, organisation_fr, organisation_en, comparison_group, year_from, year_to, status, low, high, bound, faded, fact_id, source_id
  FROM charted_fact_view
  WHERE indicator_id = 'public-funding' AND unit = 'EUR' AND status IN ('announced', 'committed', 'disbursed')
    AND organisation_id IS NOT NULL AND coalesce(counterparty_country, 'FR') = 'FR'
  ORDER BY fact_id
)
SELECT kind, series_id, series_fr, series_en, scope_fr, scope_en, publisher, edition,
  organisation_id, organisation_fr, organisation_en, max(comparison_group) AS comparison_group, year, year_to, status, low, high,
  CASE WHEN count(DISTINCT bound) = 1 THEN max(bound) END AS bound, min(faded) AS faded, saas_low, saas_high, saas_sure_low, saas_sure_high,
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
/** Of a bar's width: what was then signed or paid stands within what was announced. */
const thickness = { announced: 1, committed: 0.7, disbursed: 0.4 } as const;

/** Programmes of the years from 2009 on, or those from 2017 on. */
const isFirstWave = ({ year }: MoneyBar): boolean => year < 2017;

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
    saas_low: {
      kind: 'percent',
      label: { fr: 'dont logiciel en ligne (SaaS)', en: 'of which online software (SaaS)' },
      absent: { fr: 'non lu', en: 'not read' }
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
    const bars = moneyBars(rows);
    const isForecast = (d: Row) => d.status === 'forecast';
    const series = drawn.map((points): LineSeries => {
      const last = points.at(-1) ?? points[0];
      const name = texts.name(last);
      const amount = `${format.moneyRange(last.low, last.high)}${isForecast(last) ? texts.forecastTail : ''}`;
      return {
        series: `${last.series_id ?? ''} ${last.edition ?? ''}`.trim(),
        texts: [format.pair(name, amount), name],
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
      const half = Math.max(2, ((x(years.first + 1) - x(years.first)) * 0.8) / 2);
      const rects = [...shown]
        .sort((a, b) => moneyStatuses.indexOf(a.status) - moneyStatuses.indexOf(b.status))
        .flatMap(({ year, status, low, high, row: d }): StyledRect[] => {
          const own = half * thickness[status];
          const side = { x1: x(year) - own, x2: x(year) + own, colour, series: d.organisation_id ?? '' };
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
      // The tallest bar of each status says its amount, in each of the two waves of programmes.
      const waves =
        isLens || foot === undefined
          ? [shown.filter(isFirstWave), shown.filter((bar) => !isFirstWave(bar))]
          : [];
      const tallestOf = (wave: readonly MoneyBar[], status: MoneyBar['status']) => {
        const own = wave.filter((bar) => bar.status === status);
        return own.findLast(({ high }) => high === max(own, (bar) => bar.high));
      };
      const ends = waves
        .flatMap((wave) => moneyStatuses.map((status) => tallestOf(wave, status)))
        .flatMap((tallest): LineEnd[] => {
          if (tallest === undefined) return [];
          return [
            {
              series: tallest.row.organisation_id ?? '',
              texts: [texts.bar(tallest, format)],
              key: '',
              x: x(tallest.year),
              y: y(tallest.high) + 4,
              bold: false,
              colour: ink
            }
          ];
        });
      const taken = rects.map(({ x1, x2, y1, y2 }) => ({ left: x1, right: x2, top: y1, bottom: y2 }));
      const { placed } = placeLineLabels(ends, {
        frame: { left: frame.left, right: width, top: frame.top, bottom: frame.bottom },
        dots: taken,
        lines: [],
        optional: true
      });
      return {
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
          ...lineLabelMarks(placed)
        ],
        taken: [...taken, ...placed.map(labelBox)]
      };
    };
    const out = editionsLeftOut(context);
    const note = texts.note(context);
    return linePlot(series, {
      width,
      height: foot === undefined ? (wide ? 360 : 300) : wide ? 220 : 190,
      years,
      values: isLog
        ? { low: Math.min(...values, ...shown.map(({ low }) => low)) * 0.7, high: top * 1.5, log: true }
        : { low: 0, high: top * 1.04 },
      tick: format.money,
      solid: 100,
      legend: [
        { text: texts.market, stroke: groupColour.market, strokeWidth: drawn.length < 3 ? 3 : 1.5 },
        ...(drawn.flat().some(isForecast)
          ? [{ text: texts.forecast, stroke: groupColour.market, dash: '1 5' }]
          : []),
        ...(band.length === 0
          ? []
          : [{ text: texts.band, status: 'committed' as const, colour: groupColour.market }]),
        ...moneyStatuses
          .filter((status) => shown.some((bar) => bar.status === status))
          .map((status) => ({ text: texts.money[status], status: looks[status], colour })),
        ...(shown.some(({ low, high }) => low < high)
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
              height: wide ? 170 : 150,
              text: (times: number) => texts.lens(format.number(Math.round(times)), format.money(foot))
            }
          }),
      foot: out === 0 ? [] : [texts.leftOut(out)],
      layer
    });
  },
  words
});
