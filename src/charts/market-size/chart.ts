// How big is the market? A line for each edition of each publisher's figure, and each amount of public money on the same axis.
import { axisX, axisY, dot, gridY, line, link, text } from '@observablehq/plot';
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
import { powersOfTen } from '../log-ticks.ts';
import { defineChart } from '../chart-definition.ts';
import { legend, legendHeight, type LegendItem } from '../legend.ts';
import { placeLabels } from '../labels.ts';
import { grid, groupColour, ink, muted, paper } from '../palette.ts';
import { opacityOf, spanText } from '../span.ts';
import { market, params, publisherId, row, type Row } from './data.ts';
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

const isAnnounced = (d: Row) => d.status === 'forecast' || d.status === 'announced';
/** Announced, committed and paid amounts of one year stand beside each other. */
const aside: Readonly<Partial<Record<Row['status'], number>>> = { announced: -0.22, disbursed: 0.22 };
const x = (d: Row) => d.year + (aside[d.status] ?? 0);
const colour = (d: Row) => groupColour[d.comparison_group];

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
  plot: ({ rows, params: { scale: type }, width, lang, format, href }) => {
    const texts = words[lang];
    const markets = rows.filter((d) => d.kind === 'market');
    const money = rows.filter((d) => d.kind === 'public-money');
    const lines = groups(markets, (d) => `${d.series_id} ${d.edition}`)
      .map(([, points]) => ({ points, last: points.at(-1) }))
      .flatMap(({ points, last }) => (last === undefined ? [] : [{ points, last, name: texts.name(last) }]))
      .sort((a, b) => a.last.year - b.last.year || a.name.localeCompare(b.name));
    const names = new Map(lines.map(({ last, name }, index) => [last, { name, number: String(index + 1) }]));
    const numbered = width < 800;
    const statuses: LegendItem[] = [
      { text: texts.market, colour: groupColour.market },
      { text: texts.forecast, colour: groupColour.market, fillStyle: 'hollow' },
      ...(money.length > 0
        ? [{ text: texts.money, colour: groupColour.public, fillStyle: 'diamond' as const }]
        : [])
    ];
    const numbers: LegendItem[] = numbered
      ? lines.map(({ name }, index) => ({ text: `${index + 1} ${name}`, colour: groupColour.market }))
      : [];
    const items = [...statuses, ...numbers];
    const marginTop = legendHeight(items, width) + 12;
    const marginLeft = 64;
    const marginRight = numbered ? 30 : 150;
    const height = (width < 500 ? 400 : 500) + marginTop;
    const years = rows.map((d) => d.year);
    const xDomain = [Math.min(...years) - 0.5, Math.max(...years) + 0.5] as const;
    const values = rows.flatMap((d) => [d.low, d.high]);
    const yDomain =
      type === 'log'
        ? ([Math.min(...values) * 0.7, Math.max(...values) * 1.6] as const)
        : ([0, Math.max(...values) * 1.08] as const);
    const ticks = type === 'log' ? powersOfTen(yDomain[0], yDomain[1]) : 6;
    const named = [2009, 2017].flatMap((start) => {
      const wave = money.filter((d) => d.year >= start && (start === 2017 || d.year < 2017));
      return wave.filter((d) => d.high === max(wave, (other) => other.high)).slice(0, 1);
    });
    const labels = placeLabels([...lines.map(({ last }) => last), ...named], rows, {
      width,
      height,
      x,
      y: (d) => d.high,
      text: (d) => {
        const own = names.get(d);
        return own === undefined ? texts.label(d, format) : numbered ? own.number : own.name;
      },
      xDomain,
      yDomain,
      log: type === 'log',
      margin: { left: marginLeft, right: marginRight, top: marginTop, bottom: 30 }
    });
    const describe = (d: Row) => {
      const what = d.kind === 'market' ? texts.name(d) : d[`organisation_${lang}`];
      return format.pair(
        `${what}, ${texts.span(d)}`,
        `${spanText(lang, [d], format, format.moneyRange)}, ${format.term('status', d.status)}`
      );
    };
    return {
      marginLeft,
      marginRight,
      marginTop,
      marginBottom: 30,
      height,
      x: { domain: [...xDomain], label: null },
      y: { type, domain: [...yDomain], label: null },
      color: { type: 'identity' },
      opacity: { type: 'identity' },
      symbol: { type: 'identity' },
      marks: [
        gridY({ stroke: grid, strokeOpacity: 1, ticks }),
        axisX({
          ticks: width < 500 ? 5 : 10,
          tickFormat: (year: number) => (Number.isInteger(year) ? String(year) : ''),
          tickSize: 0,
          color: muted
        }),
        axisY({ ticks, tickFormat: (value: number) => format.money(value), tickSize: 0, color: muted }),
        ...lines
          .map(({ points, last }) => ({ points: points.filter((d) => d.faded === 0), last }))
          .filter(({ points }) => points.length > 1)
          .map(({ points, last }) =>
            line(points, {
              x,
              y: 'high',
              stroke: groupColour.market,
              strokeWidth: 1.75,
              strokeDasharray: last.status === 'forecast' ? '4 3' : ''
            })
          ),
        link(
          money.filter((d) => d.year_to > d.year),
          {
            x1: x,
            x2: (d: Row) => Math.min(d.year_to + 0.4, xDomain[1]),
            y1: 'high',
            y2: 'high',
            stroke: colour,
            strokeDasharray: '1 3'
          }
        ),
        dot(money, {
          x,
          y: 'high',
          r: 4,
          symbol: 'diamond',
          fill: (d: Row) => (isAnnounced(d) ? paper : colour(d)),
          fillOpacity: (d: Row) => (d.status === 'committed' ? 0.45 : 1),
          stroke: colour,
          strokeWidth: 1.5,
          opacity: opacityOf,
          href,
          title: describe
        }),
        dot(markets, {
          x,
          y: 'high',
          r: 4.5,
          fill: (d: Row) => (isAnnounced(d) ? paper : colour(d)),
          stroke: colour,
          strokeWidth: 1.5,
          opacity: opacityOf,
          href,
          title: describe
        }),
        ...legend(items, width, marginLeft, marginTop).marks,
        line(labels.leaders, { x: 'x', y: 'y', z: 'id', stroke: muted, strokeWidth: 0.5 }),
        text(labels.placed, {
          x: 'x',
          y: 'y',
          text: 'text',
          fill: ({ of }) => (of.kind === 'market' ? colour(of) : ink),
          textAnchor: 'start',
          dx: 8,
          stroke: paper,
          strokeWidth: 4,
          fontWeight: 600,
          fontSize: 11
        })
      ]
    };
  },
  words
});
