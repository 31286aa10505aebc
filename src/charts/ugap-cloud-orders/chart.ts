// Who gets the orders of one contract? UGAP cloud orders by vendor, under the total that each source gives.
import { barX, text, tickX } from '@observablehq/plot';
import {
  boundColumn,
  evidenceColumns,
  fadedColumn,
  groupColumn,
  lowHighColumns,
  organisationColumns,
  yearColumn
} from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { grid, groupColour, ink, muted, paper } from '../palette.ts';
import { spanOf } from '../span.ts';
import { authorOf, row, type Row, totals } from './data.ts';
import { words } from './words.ts';

// Parts carry the flag that keeps them out of sums; each stands under its own total here. A rounded total is left out where
// an exact one of the same year stands. A supplier's group is that of the year of the orders.
const sql = `
WITH figure AS (
  SELECT fact_id, source_id, source_publisher, edition, year_to, counterparty_role AS role, counterparty_id,
    counterparty_fr, counterparty_en, low, high, bound, confidence = 'low' AS faded, summary_fr, summary_en
  FROM fact_view
  WHERE organisation_id = 'marche-cloud-ugap' AND indicator_id = 'procurement-volume' AND unit = 'EUR'
    AND status = 'reported' AND period_from IS NOT NULL AND coalesce(flag, '') IN ('', 'disputed', 'overlaps-total')
    AND (confidence <> 'low' OR fact_id IN (SELECT fact_id FROM charted_fact_view))
), line AS (
  SELECT figure.source_publisher AS publisher, figure.edition, figure.year_to AS year,
    (SELECT count(DISTINCT year_to) FROM figure WHERE role = 'supplier' AND faded = 0) AS detailed_years, figure.role,
    figure.counterparty_id AS organisation_id, figure.counterparty_fr AS organisation_fr, figure.counterparty_en AS organisation_en,
    coalesce(
      (SELECT comparison_group FROM organisation_group_view AS held WHERE held.organisation_id = figure.counterparty_id
        AND CAST(substr(coalesce(held.period_from, '0000'), 1, 4) AS INTEGER) <= figure.year_to
        ORDER BY held.ordinal DESC LIMIT 1),
      (SELECT comparison_group FROM organisation_group_view AS held WHERE held.organisation_id = figure.counterparty_id
        ORDER BY held.ordinal LIMIT 1)) AS comparison_group,
    organisation_view.country, figure.low, figure.high, figure.bound, figure.faded, figure.summary_fr, figure.summary_en,
    figure.fact_id AS fact_ids, figure.source_id AS source_ids
  FROM figure LEFT JOIN organisation_view ON organisation_view.id = figure.counterparty_id
  WHERE figure.year_to = (SELECT max(year_to) FROM figure WHERE role = 'supplier' AND faded = 0)
    AND NOT (figure.bound <> 'exact' AND figure.role IS NULL AND EXISTS (SELECT 1 FROM figure AS exact
      WHERE exact.role IS NULL AND exact.year_to = figure.year_to AND exact.bound = 'exact' AND exact.faded = 0))
)
SELECT line.* FROM line
ORDER BY (SELECT max(whole.high) FROM line AS whole WHERE whole.source_ids = line.source_ids AND whole.role IS NULL) DESC,
  line.source_ids, line.role IS NOT NULL, line.high DESC, line.fact_ids`;

interface Line {
  readonly label: string;
  readonly value?: number;
  readonly text: string;
  readonly fillStyle: 'head' | 'whole' | 'part' | 'rest' | 'none';
  readonly colour: string;
  readonly of?: Row;
}

export default defineChart({
  row,
  columns: {
    publisher: { kind: 'text', label: { fr: 'Publié par', en: 'Published by' } },
    edition: {
      kind: 'text',
      label: { fr: 'Auteur et édition du total', en: 'Author and edition of the total' }
    },
    year: yearColumn,
    detailed_years: { kind: 'hidden', label: { fr: 'Années détaillées', en: 'Years broken down' } },
    role: {
      kind: 'term:role',
      label: { fr: 'Rôle', en: 'Role' },
      absent: { fr: 'total', en: 'total' }
    },
    ...organisationColumns,
    comparison_group: groupColumn,
    country: { kind: 'text', label: { fr: 'Pays', en: 'Country' } },
    ...lowHighColumns,
    bound: boundColumn,
    faded: fadedColumn,
    summary_fr: { kind: 'text', label: { fr: 'Ce que dit la page', en: 'What the page says (French)' } },
    summary_en: { kind: 'text', label: { fr: 'Ce que dit la page (anglais)', en: 'What the page says' } },
    ...evidenceColumns
  },
  params: {},
  query: () => ({ sql }),
  plot: ({ rows, width, lang, format, href }) => {
    const texts = words[lang];
    const countryNames = new Intl.DisplayNames(lang, { type: 'region' });
    const narrow = width < 500;
    const marginLeft = narrow ? 160 : 196;
    const lines = totals(rows).flatMap(({ whole, parts, suppliers, rest }): Line[] => [
      { label: texts.head(authorOf(whole), whole.year), text: '', fillStyle: 'head', colour: ink },
      {
        label: texts.total,
        value: whole.high,
        text: spanOf([whole], format, format.moneyRange),
        fillStyle: 'whole',
        colour: groupColour.market,
        of: whole
      },
      ...parts.map((d): Line => {
        const name = d[`organisation_${lang}`] ?? '';
        const amount = spanOf([d], format, format.moneyRange);
        const country = d.country === null ? '' : `, ${countryNames.of(d.country) ?? d.country}`;
        return {
          label: d.role === 'payer' ? texts.buyer(name) : name,
          value: d.high,
          text: d.role === 'payer' ? amount : `${amount}${country}`,
          fillStyle: 'part',
          colour: groupColour[d.comparison_group ?? 'unsized'],
          of: d
        };
      }),
      suppliers.length === 0
        ? { label: texts.bySupplier, text: texts.absent, fillStyle: 'none', colour: muted }
        : {
            label: texts.rest,
            value: rest.high,
            text: spanOf([rest], format, format.moneyRange),
            fillStyle: 'rest',
            colour: muted
          }
    ]);
    const placed = lines.map((line, index) => ({ ...line, y: String(index) }));
    const bars = placed.flatMap(({ value, ...line }) => (value === undefined ? [] : [{ ...line, value }]));
    const known = bars.flatMap(({ of, ...line }) => (of === undefined ? [] : [{ ...line, of }]));
    return {
      marginLeft,
      marginRight: narrow ? 64 : 130,
      marginTop: 0,
      marginBottom: 4,
      height: placed.length * 26 + 4,
      x: { domain: [0, Math.max(...bars.map(({ value }) => value))], axis: null },
      y: { type: 'band', domain: placed.map(({ y }) => y), axis: null, padding: 0.22 },
      color: { type: 'identity' },
      marks: [
        tickX(
          placed.filter(({ fillStyle }) => fillStyle !== 'head'),
          { x: 0, y: 'y', stroke: grid }
        ),
        barX(known, {
          x: 'value',
          y: 'y',
          fill: 'colour',
          fillOpacity: ({ fillStyle }: Line) => (fillStyle === 'whole' ? 1 : 0.8),
          href: ({ of }) => href(of),
          title: ({ of, text: amount }) =>
            format.pair(`${of[`organisation_${lang}`] ?? texts.total}, ${of.year}`, amount)
        }),
        barX(
          bars.filter(({ fillStyle }) => fillStyle === 'rest'),
          { x: 'value', y: 'y', fill: paper, stroke: muted, strokeDasharray: '3 2' }
        ),
        text(bars, { x: 'value', y: 'y', text: 'text', textAnchor: 'start', dx: 6, fill: ink }),
        text(
          placed.filter(({ fillStyle }) => fillStyle === 'none'),
          { x: 0, y: 'y', text: 'text', textAnchor: 'start', dx: 6, fill: muted, fontStyle: 'italic' }
        ),
        text(
          placed.filter(({ fillStyle }) => fillStyle === 'head'),
          {
            x: 0,
            y: 'y',
            text: 'label',
            textAnchor: 'start',
            dx: -marginLeft,
            dy: 3,
            fill: ink,
            fontWeight: 600
          }
        ),
        text(
          placed.filter(({ fillStyle }) => fillStyle !== 'head'),
          { x: 0, y: 'y', text: 'label', textAnchor: 'end', dx: -8, fill: muted }
        )
      ]
    };
  },
  words
});
