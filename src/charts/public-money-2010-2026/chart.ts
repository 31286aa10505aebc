// Then and now: the public money of the first wave beside that of the second, each amount on its own, year by year.
import { dot, link, text } from '@observablehq/plot';
import {
  boundColumn,
  evidenceColumns,
  fadedColumn,
  groupColumn,
  organisationColumns,
  statusColumn,
  yearColumn
} from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { grid, groupColour, ink, muted, paper } from '../palette.ts';
import { withBoundSign, opacityOf, spanText } from '../span.ts';
import { isKnown, type Known } from './known.ts';
import { lineUp } from './lines.ts';
import { params, row, type Row } from './data.ts';
import { words } from './words.ts';

// An amount of several years belongs to the wave of its middle. `within` is the nearest programme around it that has an
// amount too. A payment that is a part of a sum counted elsewhere is one all the same: nothing is added here.
const sql = `
WITH RECURSIVE money AS (
  SELECT organisation_id, organisation_fr, organisation_en, comparison_group, counterparty_id, status, bound, fact_id, source_id,
    counterparty_fr, counterparty_en, year_from, year_to, confidence = 'low' AS faded, derived_fr, derived_en,
    coalesce(note_en LIKE '%redeploy%', 0) AS redeployed,
    CASE counterparty_country WHEN 'EU' THEN 'europe' ELSE 'france' END AS payer,
    CASE WHEN :euros = 'constant' THEN round(low * deflator) ELSE low END AS low,
    CASE WHEN :euros = 'constant' THEN round(high * deflator) ELSE high END AS high
  FROM fact_view
  WHERE (fact_id IN (SELECT fact_id FROM charted_fact_view)
      OR (status = 'disbursed' AND flag = 'overlaps-total' AND confidence <> 'low'))
    AND indicator_id = 'public-funding' AND unit = 'EUR' AND status IN ('announced', 'committed', 'disbursed', 'estimated')
    AND organisation_id IS NOT NULL AND coalesce(counterparty_country, 'FR') IN ('FR', 'EU')
  ORDER BY fact_id
), around (organisation_id, part_of_id, part_of_fr, part_of_en, depth) AS (
  SELECT organisation_id, part_of_id, part_of_fr, part_of_en, 1 FROM membership_view
  UNION
  SELECT around.organisation_id, membership_view.part_of_id, membership_view.part_of_fr, membership_view.part_of_en, depth + 1
  FROM around JOIN membership_view ON membership_view.organisation_id = around.part_of_id WHERE depth < 6
), nearest AS (
  SELECT organisation_id, part_of_id, part_of_fr, part_of_en, min(depth) AS depth FROM around
  WHERE part_of_id IN (SELECT organisation_id FROM money)
  GROUP BY organisation_id
)
SELECT CASE WHEN year_from + year_to < 2 * 2017 THEN 'first' ELSE 'second' END AS wave, year_from, year_to,
  organisation_id, organisation_fr, organisation_en, max(comparison_group) AS comparison_group,
  nearest.part_of_id AS within_id, nearest.part_of_fr AS within_fr, nearest.part_of_en AS within_en, payer,
  CASE WHEN count(DISTINCT counterparty_id) = 1 THEN max(counterparty_fr) END AS payer_fr,
  CASE WHEN count(DISTINCT counterparty_id) = 1 THEN max(counterparty_en) END AS payer_en,
  status, low, high, bound, min(faded) AS faded, max(derived_fr) AS derived_fr, max(derived_en) AS derived_en,
  max(redeployed) AS redeployed,
  group_concat(fact_id, ' ') AS fact_ids, group_concat(source_id, ' ') AS source_ids
FROM money LEFT JOIN nearest USING (organisation_id)
WHERE :status = 'all' OR status = :status
GROUP BY year_from, year_to, organisation_id, payer, status, low, high, bound
ORDER BY year_from, year_to, organisation_id, payer, status, low, high, bound`;

/** Pixels at the right of the last dot, for its amount, and those of a character of it. */
const minValueWidth = 112;
const characterWidth = 5.3;

interface Point {
  readonly d: Known;
  readonly x: number;
  readonly y: number;
}

/** Words that fit a line, at about 5.9 px a character. */
const fit = (words: string, width: number): string => {
  const max = Math.floor(width / 5.9);
  return words.length > max ? `${words.slice(0, max - 1).trimEnd()}…` : words;
};

export default defineChart({
  row,
  columns: {
    wave: { kind: 'hidden', label: { fr: 'Vague', en: 'Wave' } },
    year_from: { ...yearColumn, label: { fr: 'De', en: 'From' } },
    year_to: { ...yearColumn, label: { fr: 'À', en: 'To' } },
    ...organisationColumns,
    comparison_group: { ...groupColumn, kind: 'hidden' },
    within_id: { kind: 'hidden', label: { fr: 'Identifiant du programme', en: 'Programme id' } },
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
    faded: fadedColumn,
    derived_fr: { kind: 'text', label: { fr: 'Notre calcul', en: 'Computed by us (French)' } },
    derived_en: { kind: 'text', label: { fr: 'Notre calcul (anglais)', en: 'Computed by us' } },
    redeployed: {
      kind: 'text',
      label: { fr: 'Dit redéployé', en: 'Said to be redeployed' },
      values: { 0: { fr: 'non', en: 'no' }, 1: { fr: 'oui', en: 'yes' } }
    },
    ...evidenceColumns
  },
  params,
  query: ({ status, euros: kind }) => ({ sql, values: { status, euros: kind } }),
  plot: ({ rows, width, lang, format, href }) => {
    const texts = words[lang];
    const columns = width < 500 ? 1 : 2;
    const gap = 28;
    const columnWidth = (width - gap * (columns - 1)) / columns;
    const known = rows.filter(isKnown).flatMap((d) => [d.low, d.high]);
    const least = Math.min(1e6, ...known) * 0.9;
    const max = Math.max(1e7, ...known);
    const { lines: groupsOfRows, heads, height } = lineUp(rows, { columns, columnWidth, gap });
    const lines = groupsOfRows.map((line) => {
      const own = line.rows.filter(isKnown);
      const values = own.flatMap((d) => [d.low, d.high]);
      const written = format.moneyRange(Math.min(...values), Math.max(...values));
      const bound = own.every((d) => d.bound === own[0]?.bound) ? (own[0]?.bound ?? null) : null;
      const value = values.length === 0 ? texts.unconverted : withBoundSign(bound, written);
      return { ...line, own, value: `${value}, ${format.term('status', line.first.status)}` };
    });
    const valueWidth = Math.max(
      minValueWidth,
      ...lines.filter(({ own }) => own.length > 0).map(({ value }) => value.length * characterWidth)
    );
    const x = (value: number) =>
      8 + (Math.log(value / least) / Math.log(max / least)) * (columnWidth - valueWidth - 16);
    const powers = [1e6, 1e7, 1e8, 1e9].filter((power) => power >= least && power <= max);
    const ticks = heads.flatMap(({ left, y, bottom }) =>
      powers.map((power) => ({ power, x: left + x(power), y, bottom }))
    );
    const placed = lines.map((line) => {
      const points = line.own.flatMap((d) =>
        [...new Set([d.low, d.high])].map((value) => ({ d, x: line.left + x(value), y: line.y }))
      );
      const ends = points.map((point) => point.x);
      return { ...line, points, from: Math.min(...ends, width), to: Math.max(...ends, line.left) };
    });
    const colour = (d: Row) => groupColour[d.comparison_group];
    return {
      margin: 0,
      height,
      x: { domain: [-2, width + 2], axis: null },
      y: { domain: [height, 0], axis: null },
      color: { type: 'identity' },
      opacity: { type: 'identity' },
      symbol: { type: 'identity' },
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
          text: ({ wave }: Pick<Row, 'wave'>) => texts[wave],
          textAnchor: 'start',
          fontWeight: 700,
          fontSize: 13,
          fill: ink
        }),
        text(placed, {
          x: 'left',
          y: ({ y }) => y - 15,
          text: ({ first }) => fit(texts.line(first), columnWidth),
          textAnchor: 'start',
          fill: ink,
          fontSize: 11,
          stroke: paper,
          strokeWidth: 3
        }),
        link(
          placed.filter(({ points }) => points.length > 1),
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
          placed.flatMap(({ points }) => points),
          {
            x: 'x',
            y: 'y',
            r: 4.5,
            symbol: ({ d }: Point) => (d.status === 'estimated' ? 'triangle' : 'circle'),
            fill: ({ d }: Point) => (d.status === 'announced' ? paper : colour(d)),
            fillOpacity: ({ d }: Point) => (d.status === 'committed' ? 0.45 : 1),
            stroke: ({ d }: Point) => colour(d),
            strokeWidth: 1.5,
            opacity: ({ d }: Point) => opacityOf(d),
            href: ({ d }: Point) => href(d),
            title: ({ d }: Point) =>
              format.pair(
                texts.line(d),
                `${spanText(lang, [d], format, format.moneyRange)}, ${format.term('status', d.status)}`
              )
          }
        ),
        text(placed, {
          x: 'to',
          y: 'y',
          text: 'value',
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
