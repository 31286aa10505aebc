// Then and now: the public money of the first wave beside that of the second, each amount on its own, year by year.
import { dot, link, text } from '@observablehq/plot';
import {
  boundColumn,
  evidenceColumns,
  groupColumn,
  organisationColumns,
  statusColumn,
  yearColumn
} from '../columns.ts';
import { defineChart, type Formats } from '../contract.ts';
import { grid, groupColour, ink, muted, paper } from '../palette.ts';
import { lineUp } from './lines.ts';
import { params, row, type Row } from './row.ts';
import { words } from './words.ts';

// A year is that of the fact, or the first of its period. `within` is the nearest programme around it that has an amount too.
const sql = `
WITH RECURSIVE money AS (
  SELECT organisation_id, organisation_fr, organisation_en, comparison_group, counterparty_id, status, bound, fact_id, source_id,
    counterparty_fr, counterparty_en, year_from AS year,
    CASE counterparty_country WHEN 'EU' THEN 'europe' ELSE 'france' END AS payer,
    CASE WHEN :euros = 'constant' THEN round(low * deflator) ELSE low END AS low,
    CASE WHEN :euros = 'constant' THEN round(high * deflator) ELSE high END AS high
  FROM charted_fact_view
  WHERE indicator_id = 'public-funding' AND unit = 'EUR' AND status IN ('announced', 'committed', 'disbursed')
    AND organisation_id IS NOT NULL AND coalesce(counterparty_country, 'FR') IN ('FR', 'EU')
  ORDER BY fact_id
), around (organisation_id, part_of_id, part_of_fr, part_of_en, depth) AS (
  SELECT organisation_id, part_of_id, part_of_fr, part_of_en, 1 FROM membership_view
  UNION
  SELECT around.organisation_id, membership_view.part_of_id, membership_view.part_of_fr, membership_view.part_of_en, depth + 1
  FROM around JOIN membership_view ON membership_view.organisation_id = around.part_of_id WHERE depth < 6
), nearest AS (
  SELECT organisation_id, part_of_fr, part_of_en, min(depth) AS depth FROM around
  WHERE part_of_id IN (SELECT organisation_id FROM money)
  GROUP BY organisation_id
)
SELECT CASE WHEN year < 2017 THEN 'first' ELSE 'second' END AS wave, year,
  organisation_id, organisation_fr, organisation_en, max(comparison_group) AS comparison_group,
  nearest.part_of_fr AS within_fr, nearest.part_of_en AS within_en, payer,
  CASE WHEN count(DISTINCT counterparty_id) = 1 THEN max(counterparty_fr) END AS payer_fr,
  CASE WHEN count(DISTINCT counterparty_id) = 1 THEN max(counterparty_en) END AS payer_en,
  status, low, high, CASE WHEN count(DISTINCT bound) = 1 THEN max(bound) END AS bound,
  group_concat(fact_id, ' ') AS fact_ids, group_concat(source_id, ' ') AS source_ids
FROM money LEFT JOIN nearest USING (organisation_id)
WHERE :status = 'all' OR status = :status
GROUP BY year, organisation_id, payer, status, low, high, bound
ORDER BY year, organisation_id, payer, status, low, high, bound`;

/** Room at the right of the last dot, for its amount. */
const valueWidth = 112;

interface Point {
  readonly d: Row;
  readonly x: number;
  readonly y: number;
}

/** Words that fit a line, at about 5.9 px a character. */
const fit = (words: string, width: number): string => {
  const most = Math.floor(width / 5.9);
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
};

const told = (d: Row, format: Formats): string =>
  d.bound === null || d.bound === 'exact'
    ? format.term('status', d.status)
    : `${format.term('status', d.status)} (${format.term('bound', d.bound)})`;

export default defineChart({
  row,
  columns: {
    wave: { kind: 'hidden', label: { fr: 'Vague', en: 'Wave' } },
    year: yearColumn,
    ...organisationColumns,
    comparison_group: { ...groupColumn, kind: 'hidden' },
    within_fr: { kind: 'text', label: { fr: 'Compris dans', en: 'Part of (French)' } },
    within_en: { kind: 'text', label: { fr: 'Compris dans (anglais)', en: 'Part of' } },
    payer: { kind: 'hidden', label: { fr: 'Origine', en: 'Origin' } },
    payer_fr: { kind: 'text', label: { fr: 'Payeur', en: 'Payer (French)' } },
    payer_en: { kind: 'text', label: { fr: 'Payeur (anglais)', en: 'Payer' } },
    status: statusColumn,
    low: {
      kind: 'money',
      label: { fr: 'Montant', en: 'Amount' },
      absent: { fr: 'non convertible', en: 'cannot be converted' }
    },
    high: { kind: 'hidden', label: { fr: 'Montant (borne haute)', en: 'Amount (upper bound)' } },
    bound: boundColumn,
    ...evidenceColumns
  },
  params,
  query: ({ status, euros: kind }) => ({ sql, values: { status, euros: kind } }),
  plot: ({ rows, width, lang, format, href }) => {
    const say = words[lang];
    const columns = width < 500 ? 1 : 2;
    const gap = 28;
    const columnWidth = (width - gap * (columns - 1)) / columns;
    const known = rows.flatMap((d) => (d.low === null || d.high === null ? [] : [d.low, d.high]));
    const [least, most] = [Math.min(...known) * 0.9, Math.max(...known)];
    const x = (value: number) =>
      8 + (Math.log(value / least) / Math.log(most / least)) * (columnWidth - valueWidth - 16);
    const { lines, heads, height } = lineUp(rows, { columns, columnWidth, gap });
    const powers = [1e6, 1e7, 1e8, 1e9].filter((power) => power >= least && power <= most);
    const ticks = heads.flatMap(({ left, y, bottom }) =>
      powers.map((power) => ({ power, x: left + x(power), y, bottom }))
    );
    const drawn = lines.map((line) => {
      const points = line.rows.flatMap((d) =>
        d.low === null || d.high === null
          ? []
          : [...new Set([d.low, d.high])].map((value) => ({ d, x: line.left + x(value), y: line.y }))
      );
      const values = line.rows.flatMap((d) => (d.low === null || d.high === null ? [] : [d.low, d.high]));
      const value =
        values.length === 0 ? say.unconverted : format.moneyRange(Math.min(...values), Math.max(...values));
      const ends = points.map((point) => point.x);
      return { ...line, points, value, from: Math.min(...ends, width), to: Math.max(...ends, line.left) };
    });
    const colour = (d: Row) => groupColour[d.comparison_group];
    return {
      margin: 0,
      height,
      x: { domain: [-2, width + 2], axis: null },
      y: { domain: [height, 0], axis: null },
      color: { type: 'identity' },
      opacity: { type: 'identity' },
      marks: [
        link(ticks, { x1: 'x', x2: 'x', y1: ({ y }) => y + 30, y2: 'bottom', stroke: grid }),
        text(ticks, {
          x: 'x',
          y: ({ y }) => y + 20,
          text: ({ power }) => format.money(power),
          fontSize: 11,
          fill: muted
        }),
        text(heads, {
          x: 'left',
          y: 'y',
          text: ({ wave }: Pick<Row, 'wave'>) => say[wave],
          textAnchor: 'start',
          fontWeight: 700,
          fontSize: 13,
          fill: ink
        }),
        text(drawn, {
          x: 'left',
          y: ({ y }) => y - 15,
          text: ({ first }) => fit(say.line(first), columnWidth),
          textAnchor: 'start',
          fill: ink,
          fontSize: 11,
          stroke: paper,
          strokeWidth: 3
        }),
        link(
          drawn.filter(({ points }) => points.length > 1),
          {
            x1: 'from',
            x2: 'to',
            y1: 'y',
            y2: 'y',
            stroke: ({ first }) => colour(first),
            strokeWidth: 3,
            strokeOpacity: 0.45
          }
        ),
        dot(
          drawn.flatMap(({ points }) => points),
          {
            x: 'x',
            y: 'y',
            r: 4.5,
            fill: ({ d }: Point) => (d.status === 'announced' ? paper : colour(d)),
            fillOpacity: ({ d }: Point) => (d.status === 'committed' ? 0.45 : 1),
            stroke: ({ d }: Point) => colour(d),
            strokeWidth: 1.5,
            href: ({ d }: Point) => href(d),
            title: ({ d }: Point) =>
              format.pair(say.line(d), `${format.moneyRange(d.low ?? 0, d.high ?? 0)}, ${told(d, format)}`)
          }
        ),
        text(drawn, {
          x: 'to',
          y: 'y',
          text: ({ first, value }) => `${value}, ${format.term('status', first.status)}`,
          textAnchor: 'start',
          dx: 9,
          fontSize: 11,
          fill: muted,
          stroke: paper,
          strokeWidth: 3
        })
      ]
    };
  },
  words
});
