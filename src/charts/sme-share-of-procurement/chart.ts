// What share of public buying goes to SMEs? Number of contracts against their value, by year; two censuses never joined.
import { axisX, axisY, dot, gridY, link, rect, ruleX, text } from '@observablehq/plot';
import { groups } from 'd3';
import { boundColumn, evidenceColumns, fadedColumn, yearColumn } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { grid, groupColour, ink, muted, paper } from '../palette.ts';
import { yearsOf } from '../readings.ts';
import { withBoundSign, numbers, opacityOf, percents, spanOf, sure } from '../span.ts';
import { gaps, params, row, type Row } from './data.ts';
import { words } from './words.ts';

// The census was overhauled for 2014 (see the series' scope): a value that doesn't name its edition is of its year's.
const sql = `
WITH share AS (
  SELECT CASE WHEN series_id = 'sme-share-' || :scope || '-number' THEN 'number' ELSE 'value' END AS measure,
    title_fr AS series_fr, title_en AS series_en,
    coalesce(edition, CASE WHEN year_to <= 2013 THEN 'OEAP' ELSE 'OECP' END) AS census,
    year_from, year_to AS year, low, high, bound, faded, fact_id, source_id
  FROM charted_fact_view JOIN series_view USING (series_id)
  WHERE series_id IN ('sme-share-' || :scope || '-number', 'sme-share-' || :scope || '-value')
    AND charted_fact_view.unit = 'percent' AND status = 'reported'
  ORDER BY fact_id
)
SELECT measure, series_fr, series_en, census, year_from, year, low, high, bound, min(faded) AS faded,
  group_concat(fact_id, ' ') AS fact_ids, group_concat(source_id, ' ') AS source_ids
FROM share
GROUP BY measure, series_fr, series_en, census, year_from, year, low, high, bound
ORDER BY measure, year, year_from, low, high, bound`;

const middle = (d: Row) => (d.low + d.high) / 2;

/** Neighbours to join: consecutive years of one measure and census, where each year has one value only. */
const joined = (rows: readonly Row[]) =>
  groups(
    rows,
    (d) => d.measure,
    (d) => d.census
  ).flatMap(([, censuses]) =>
    censuses.flatMap(([, own]) => {
      const alone = groups(own, (d) => d.year).flatMap(([, same]) => (same.length === 1 ? same : []));
      return alone.flatMap((a, index) => {
        const b = alone[index + 1];
        return b?.year === a.year + 1 ? [{ a, b }] : [];
      });
    })
  );

/** Its value stands under its point where the year before was higher, so that the line doesn't cross it. */
const falls = (d: Row, rows: readonly Row[]) =>
  rows.some((e) => e.measure === d.measure && e.year === d.year - 1 && e.high > d.high);

const highest = 80;

export default defineChart({
  row,
  columns: {
    measure: { kind: 'hidden', label: { fr: 'Mesure', en: 'Measure' } },
    series_fr: { kind: 'text', label: { fr: 'Série', en: 'Series (French)' } },
    series_en: { kind: 'text', label: { fr: 'Série (anglais)', en: 'Series' } },
    census: {
      kind: 'text',
      label: { fr: 'Recensement', en: 'Census' },
      description: {
        fr: 'OEAP jusqu’à 2013, OECP ensuite : deux recensements à ne pas enchaîner.',
        en: 'OEAP up to 2013, OECP since: two censuses, not to be chained.'
      }
    },
    year_from: { kind: 'year', label: { fr: 'De', en: 'From' } },
    year: yearColumn,
    low: { kind: 'percent', label: { fr: 'Part des PME', en: 'SMEs’ share' } },
    high: { kind: 'hidden', label: { fr: 'Part des PME (borne haute)', en: 'SMEs’ share (upper bound)' } },
    bound: boundColumn,
    faded: fadedColumn,
    ...evidenceColumns
  },
  params,
  query: ({ scope }) => ({ sql, values: { scope: scope === 'all' ? 'procurement' : scope } }),
  plot: ({ rows, width, lang, format, href }) => {
    const texts = words[lang];
    const narrow = width < 500;
    const years = rows.map((d) => d.year);
    const domain: [number, number] = [Math.min(...years) - 0.9, Math.max(...years) + 0.9];
    const unread = gaps(rows);
    const byMeasure = groups(rows, (d) => d.measure);
    const names = byMeasure.map(([measure, own]) => ({ measure, top: Math.max(...own.map((d) => d.high)) }));
    const valued = narrow
      ? byMeasure.flatMap(([, own]) => [...own.slice(0, 1), ...own.slice(-1)])
      : rows.filter(
          (d) => !rows.some((e) => e.measure === d.measure && e.year === d.year && e.high > d.high)
        );
    const censuses = [
      { census: 'OEAP', year: 2013.5, anchor: 'end', dx: -6 },
      { census: 'OECP', year: 2013.5, anchor: 'start', dx: 6 }
    ] as const;
    const colour = groupColour.sme;
    return {
      marginLeft: 44,
      marginRight: 12,
      marginTop: 22,
      marginBottom: 28,
      height: Math.round(Math.max(320, width * 0.45)),
      x: { domain, label: null },
      y: { domain: [0, highest], label: null },
      color: { type: 'identity' },
      marks: [
        rect(unread, {
          x1: ({ first }) => first - 0.5,
          x2: ({ last }) => last + 0.5,
          y1: 0,
          y2: highest,
          fill: grid,
          fillOpacity: 0.45
        }),
        text(
          unread.filter(({ first, last }) => last - first >= (narrow ? 2 : 1)),
          {
            x: ({ first, last }) => (first + last) / 2,
            y: 4,
            text: () => texts.unread,
            fill: muted,
            fontStyle: 'italic'
          }
        ),
        gridY({ ticks: 5, stroke: grid, strokeOpacity: 1 }),
        axisX({
          ticks: narrow ? 5 : 10,
          tickFormat: (year: number) => (Number.isInteger(year) ? String(year) : ''),
          tickSize: 0,
          color: muted
        }),
        axisY({ ticks: 5, tickFormat: (share: number) => format.percent(share), tickSize: 0, color: muted }),
        ruleX([2013.5], { stroke: muted, strokeDasharray: '3 3' }),
        ...censuses.map(({ anchor, dx, ...mark }) =>
          text([mark], {
            x: 'year',
            y: highest,
            text: 'census',
            textAnchor: anchor,
            dx,
            dy: -12,
            fill: muted
          })
        ),
        link(joined(sure(rows)), {
          x1: ({ a }) => a.year,
          x2: ({ b }) => b.year,
          y1: ({ a }) => middle(a),
          y2: ({ b }) => middle(b),
          stroke: colour,
          strokeWidth: 1.5
        }),
        link(
          groups(
            rows,
            (d) => d.measure,
            (d) => d.year
          ).flatMap(([, byYear]) =>
            byYear.map(([year, same]) => ({
              year,
              low: Math.min(...same.map((d) => d.low)),
              high: Math.max(...same.map((d) => d.high))
            }))
          ),
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
          r: 4.5,
          symbol: (d: Row) => (d.measure === 'number' ? 'circle' : 'square'),
          fill: colour,
          stroke: paper,
          strokeWidth: 1,
          opacity: opacityOf,
          href,
          title: (d) =>
            format.pair(
              `${d[`series_${lang}`]}, ${yearsOf({ year_from: d.year_from, year_to: d.year })} (${d.census})`,
              spanOf([d], format, percents(format))
            )
        }),
        ...[true, false].map((below) =>
          text(
            valued.filter((d) => falls(d, rows) === below),
            {
              x: 'year',
              y: middle,
              text: (d: Row) => withBoundSign(d.bound, numbers(format)(d.low, d.high)),
              dy: below ? 14 : -13,
              fill: ink,
              stroke: paper,
              strokeWidth: 4
            }
          )
        ),
        text(names, {
          x: () => domain[0],
          y: 'top',
          text: ({ measure }: Row) => texts[measure],
          textAnchor: 'start',
          dx: 6,
          dy: -29,
          fill: colour,
          fontWeight: 600,
          stroke: paper,
          strokeWidth: 4
        })
      ],
      opacity: { type: 'identity' },
      symbol: { type: 'identity' }
    };
  },
  words
});
