// What share of public buying goes to SMEs? Number of contracts against their value, by year; two censuses never joined.
import { line, rect, text } from '@observablehq/plot';
import { groups } from 'd3';
import { boundColumn, evidenceColumns, fadedColumn, yearColumn } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import type { LinePoint, LineSeries } from '../line-panel.ts';
import { linePlot, type Layer, type LayerPlace } from '../line-plot.ts';
import { grid, groupColour, muted } from '../palette.ts';
import { fontSize } from '../pixel-drawing.ts';
import { yearsOf } from '../readings.ts';
import { highest, lowest, percents, spanOf, sure, withBoundSign } from '../span.ts';
import { textWidth } from '../text-width.ts';
import { changeOf, gaps, params, row, type Row } from './data.ts';
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

/** One measure in one census: what a line may join. */
const linesOf = (rows: readonly Row[]) =>
  groups(rows, (d) => `${d.measure} ${d.census}`).map(([series, own]) => ({
    series,
    years: groups(own, (d) => d.year).map(([year, same]) => ({ year, same }))
  }));

/** Up to where the axis goes: a round share above all of them. */
const topOf = (rows: readonly Row[]): number => Math.min(100, Math.ceil((highest(rows) + 8) / 10) * 10);

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
    const colour = groupColour.sme;
    const all = linesOf(rows);
    const written = (same: readonly Row[]) => {
      const bounds = new Set(same.map(({ bound }) => bound));
      return withBoundSign(
        bounds.size === 1 ? (same[0]?.bound ?? null) : 'about',
        percents(format)(lowest(same), highest(same))
      ).replaceAll(' ', '\u00a0');
    };
    const lastOf = (measure: Row['measure']) =>
      Math.max(...rows.filter((d) => d.measure === measure).map(({ year }) => year));
    const series = all.map(({ series: id, years }): LineSeries => {
      const [first] = years[0]?.same ?? [];
      const last = years.at(-1);
      const measure = first?.measure ?? 'number';
      const named = last?.year === lastOf(measure) ? last : undefined;
      const value = named === undefined ? '' : written(named.same);
      return {
        series: id,
        texts: named === undefined ? [] : [`${value} ${texts[measure]}`, `${value} ${texts.short[measure]}`],
        key: format.pair(`${texts[measure]}, ${named?.year ?? ''}`, value),
        weight: 'front',
        large: width >= 500,
        points: years.flatMap(({ year, same }): LinePoint[] => {
          const [d] = same;
          if (d === undefined) return [];
          return [
            {
              at: year,
              low: lowest(same),
              high: highest(same),
              colour,
              symbol: measure === 'number' ? 'circle' : 'square',
              faded: sure(same).length === 0,
              href: href(d),
              title: format.pair(
                `${d[`series_${lang}`]}, ${yearsOf({ year_from: d.year_from, year_to: d.year })} (${d.census})`,
                spanOf(same, format, percents(format))
              ),
              // A phone has room for the last values alone.
              ...(same === named?.same || width < 500 ? {} : { label: written(same) })
            }
          ];
        })
      };
    });
    const top = topOf(rows);
    const unread = gaps(rows);
    const between = changeOf(rows);
    const layer = ({ x, y, frame }: LayerPlace): Layer => {
      const heads = between === undefined ? [] : between.censuses;
      const long = (census: string) => textWidth(texts.census(census), fontSize);
      const at = between === undefined ? 0 : x(between.year);
      return {
        marks: [
          rect(unread, {
            x1: ({ first }) => x(first - 0.5),
            x2: ({ last }) => x(last + 0.5),
            y1: y(top),
            y2: frame.bottom,
            fill: grid,
            fillOpacity: 0.45
          }),
          ...(between === undefined
            ? []
            : [
                line(
                  [
                    { x: at, y: frame.top },
                    { x: at, y: frame.bottom }
                  ],
                  { x: 'x', y: 'y', stroke: muted, strokeDasharray: '3 3' }
                )
              ]),
          text(heads, {
            x: (census: string) =>
              census === heads[0] ? at - 6 - long(census) / 2 : at + 6 + long(census) / 2,
            y: frame.top + 6,
            text: texts.census,
            textAnchor: 'middle',
            lineAnchor: 'middle',
            fill: muted
          })
        ],
        taken: heads.flatMap((census) => [
          {
            left: census === heads[0] ? at - 8 - long(census) : at,
            right: census === heads[0] ? at : at + 8 + long(census),
            top: frame.top - 2,
            bottom: frame.top + 16
          },
          { left: at - 2, right: at + 2, top: frame.top, bottom: frame.bottom }
        ])
      };
    };
    const years = rows.map(({ year }) => year);
    return linePlot(series, {
      width,
      height: width < 500 ? 320 : 360,
      years: { first: Math.min(...years), last: Math.max(...years) },
      values: { low: 0, high: top },
      tick: format.percent,
      legend: unread.length === 0 ? [] : [{ text: texts.unread, stroke: grid, strokeWidth: 12 }],
      beyond: 'open',
      layer
    });
  },
  words
});
