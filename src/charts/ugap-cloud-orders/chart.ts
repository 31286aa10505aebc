// Who gets the orders of one contract? UGAP cloud orders by vendor, under the total that each source gives.
import { bars, type Bar, type BarPart } from '../bars.ts';
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
import { countryOf, countryStyle } from '../country-style.ts';
import { groupColour, muted } from '../palette.ts';
import { shareMarks, type SharePart } from '../share-bars.ts';
import { sharePercent } from '../share-percent.ts';
import { spanOf, sure } from '../span.ts';
import { sharesByCountry } from './by-country.ts';
import { authorOf, row, type Row, totals } from './data.ts';
import { textLines } from '../text-lines.ts';
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
    // The total that is broken down by supplier comes first: it is what the title speaks of.
    const all = totals(rows).toSorted((a, b) => sure(b.suppliers).length - sure(a.suppliers).length);
    const valueOf = (d: Row) => spanOf([d], format, format.moneyRange);
    const partsOf = (d: Row, label: string): BarPart[] => {
      const link = { href: href(d), title: format.pair(`${label}, ${d.year}`, valueOf(d)) };
      return [
        { from: 0, to: d.low, style: 'solid', ...link },
        ...(d.high > d.low ? [{ from: d.low, to: d.high, style: 'disputed' as const, ...link }] : [])
      ];
    };
    const lines = all.flatMap(({ whole, parts, suppliers, rest }, index): Bar[] => [
      {
        series: `total ${whole.source_ids}`,
        section: (index === 0 ? texts.head : texts.again)(authorOf(whole), whole.year),
        label: texts.total,
        colour: groupColour.unsized,
        parts: partsOf(whole, texts.total),
        value: valueOf(whole),
        ...(suppliers.length === 0 ? { note: texts.bySupplier } : {})
      },
      ...parts.map((d): Bar => {
        const name = d[`organisation_${lang}`] ?? '';
        const country = countryOf(d.country);
        const label = d.role === 'payer' ? texts.buyer(name) : name;
        return {
          series: d.organisation_id ?? name,
          label,
          ...(d.role === 'payer' || d.country === null
            ? {}
            : { detail: countryNames.of(d.country) ?? d.country }),
          colour:
            d.role === 'payer' || country === undefined ? groupColour.unsized : countryStyle[country].colour,
          parts: partsOf(d, label),
          value: valueOf(d)
        };
      }),
      ...(suppliers.length === 0 || rest.high === 0
        ? []
        : [
            {
              series: `rest ${whole.source_ids}`,
              label: texts.rest,
              colour: groupColour.unsized,
              parts: [{ from: 0, to: rest.high, style: 'calculated' as const }],
              value: spanOf([rest], format, format.moneyRange)
            }
          ])
    ]);
    const foot = (top: number) => {
      const apart = new Set(all.map(({ whole }) => valueOf(whole)));
      const note = textLines([apart.size < 2 ? '' : texts.apart(format.list([...apart]))], { width, top });
      const shares = sharesByCountry(all[0]);
      const [first] = all;
      if (first === undefined || shares.length === 0) return note;
      const parts = shares.map(({ country, share, amount }): SharePart => {
        const percent = sharePercent(lang, 100 * share, format);
        const value = format.money(amount);
        return country === undefined
          ? { share, name: texts.unnamed, percent, value, colour: muted, style: 'calculated' }
          : { share, name: texts.from[country], percent, value, colour: countryStyle[country].colour };
      });
      const bar = shareMarks([{ section: texts.byCountry(valueOf(first.whole)), label: '', parts }], {
        width,
        tick: format.percent,
        top: top + note.height + 10
      });
      return { marks: [...note.marks, ...bar.marks], height: bar.bottom - top };
    };
    return bars(lines, { width, tick: format.money, thickness: 16, foot });
  },
  words
});
