// Who sold how much? Turnover by year: ventures, SMEs, larger references. Lines join consecutive years only.
import { axisX, axisY, dot, gridY, line, link, text } from '@observablehq/plot';
import { groups } from 'd3';
import type { Lang } from '#model/language.ts';
import {
  boundColumn,
  evidenceColumns,
  groupColumn,
  lowHighColumns,
  organisationColumns,
  yearColumn
} from '../columns.ts';
import { isTelecomOrItServices } from '../main-activity.ts';
import { defineChart, type Formats } from '../chart-definition.ts';
import { groupLegend } from '../group-legend.ts';
import { legend, legendHeight, type LegendItem } from '../legend.ts';
import { placeLabels } from '../labels.ts';
import { grid, groupColour, muted, paper } from '../palette.ts';
import { powersOfTen } from '../log-ticks.ts';
import { annual, params, row, type Row } from './data.ts';
import { words } from './words.ts';

const sql = `
WITH value AS (
  SELECT organisation_id, organisation_fr, organisation_en, comparison_group, main_activity, year_to AS year, bound, faded,
    fact_id, source_id,
    CASE WHEN :euros = 'constant' THEN low * deflator ELSE low END AS low,
    CASE WHEN :euros = 'constant' THEN high * deflator ELSE high END AS high
  FROM charted_fact_view
  WHERE ${annual}
    AND year_to BETWEEN :from AND :to
    AND (:organisations = '' OR instr(',' || :organisations || ',', ',' || organisation_id || ',') > 0)
    AND (:euros = 'current' OR deflator IS NOT NULL)
  ORDER BY fact_id
)
SELECT organisation_id, organisation_fr, organisation_en, max(comparison_group) AS comparison_group, main_activity, year,
  min(low) AS low, max(high) AS high, max(CASE WHEN faded = 0 THEN high END) AS solid_high,
  CASE WHEN count(DISTINCT bound) = 1 THEN max(bound) END AS bound,
  group_concat(fact_id, ' ') AS fact_ids, group_concat(source_id, ' ') AS source_ids
FROM value
GROUP BY organisation_id, year
ORDER BY organisation_id, year`;

const legendItems = (rows: readonly Row[], format: Formats, lang: Lang): LegendItem[] => [
  ...groupLegend(rows, format),
  ...(rows.some(isTelecomOrItServices)
    ? [{ text: words[lang].hybrid, colour: muted, fillStyle: 'hollow' as const }]
    : [])
];

const middle = (d: Row) => Math.sqrt(d.low * d.high);

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    comparison_group: groupColumn,
    main_activity: { kind: 'term:activity', label: { fr: 'Activité principale', en: 'Main activity' } },
    year: yearColumn,
    ...lowHighColumns,
    solid_high: { kind: 'hidden', label: { fr: 'Plus haute valeur sûre', en: 'Highest sure value' } },
    bound: boundColumn,
    ...evidenceColumns
  },
  params,
  query: ({ organisations, euros: kind, from: start, to: end }) => ({
    sql,
    values: { organisations: organisations.join(','), euros: kind, from: start, to: end }
  }),
  plot: ({ rows, params: { scale: type }, width, lang, format, href }) => {
    const colour = (d: Row) => groupColour[d.comparison_group];
    const consecutive = groups(rows, (d) => d.organisation_id).flatMap(([, own]) =>
      own.flatMap((d, index) => {
        const next = own[index + 1];
        return next !== undefined && next.year === d.year + 1 ? [{ a: d, b: next }] : [];
      })
    );
    const lasts = groups(rows, (d) => d.organisation_id).flatMap(([, own]) => own.slice(-1));
    const years = rows.map((d) => d.year);
    const first = Math.min(...years);
    const last = Math.max(...years);
    const values = rows.flatMap((d) => [d.low, d.high]);
    const domain =
      type === 'log'
        ? [Math.min(...values) * 0.7, Math.max(...values) * 1.6]
        : [0, Math.max(...values) * 1.05];
    const items = legendItems(rows, format, lang);
    const marginTop = legendHeight(items, width) + 14;
    const marginLeft = 70;
    const marginRight = width < 500 ? 12 : 110;
    const height = Math.round(Math.max(400, width * 0.58)) + marginTop;
    const powers = powersOfTen(domain[0] ?? 1, domain[1] ?? 10);
    const labels = placeLabels(lasts, rows, {
      width,
      height,
      x: (d) => d.year,
      y: middle,
      text: (d) => d[`organisation_${lang}`],
      xDomain: [first - 0.5, last + 0.5],
      yDomain: [domain[0] ?? 1, domain[1] ?? 10],
      log: type === 'log',
      margin: { left: marginLeft, right: marginRight, top: marginTop, bottom: 32 }
    });
    const ticks = { type, domain, label: null } as const;
    return {
      marginLeft,
      marginRight,
      marginTop,
      marginBottom: 32,
      height,
      x: { domain: [first - 0.5, last + 0.5], label: null },
      y: ticks,
      color: { type: 'identity' },
      marks: [
        gridY({ stroke: grid, strokeOpacity: 1, ...(type === 'log' ? { ticks: powers } : { ticks: 6 }) }),
        axisX({
          tickFormat: (year: number) => (Number.isInteger(year) ? String(year) : ''),
          ticks: width < 500 ? 5 : 10,
          tickSize: 0,
          color: muted
        }),
        axisY({
          tickFormat: (value: number) => format.money(value),
          ...(type === 'log' ? { ticks: powers } : { ticks: 6 }),
          tickSize: 0,
          color: muted
        }),
        link(consecutive, {
          x1: ({ a }) => a.year,
          x2: ({ b }) => b.year,
          y1: ({ a }) => middle(a),
          y2: ({ b }) => middle(b),
          stroke: ({ b }) => colour(b),
          strokeWidth: 1.5,
          strokeOpacity: 0.7
        }),
        link(
          rows.filter((d) => d.low !== d.high),
          {
            x1: 'year',
            x2: 'year',
            y1: 'low',
            y2: 'high',
            stroke: colour,
            strokeWidth: 4,
            strokeOpacity: 0.45
          }
        ),
        dot(rows, {
          x: 'year',
          y: middle,
          r: 4,
          fill: (d: Row) => (isTelecomOrItServices(d) ? paper : colour(d)),
          stroke: colour,
          strokeWidth: 1.5,
          href,
          title: (d: Row) =>
            format.pair(`${d[`organisation_${lang}`]}, ${d.year}`, format.moneyRange(d.low, d.high))
        }),
        ...legend(items, width, marginLeft, marginTop).marks,
        line(labels.leaders, { x: 'x', y: 'y', z: 'id', stroke: muted, strokeWidth: 0.5 }),
        text(labels.placed, {
          x: 'x',
          y: 'y',
          text: 'text',
          fill: ({ of }) => colour(of),
          textAnchor: 'start',
          dx: 8,
          stroke: paper,
          strokeWidth: 4,
          fontWeight: 600
        })
      ]
    };
  },
  words
});
