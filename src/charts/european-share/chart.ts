// Do European providers hold? Their share of the European market by edition of Synergy's study, the three US firms above.
import { boundColumn, evidenceColumns, fadedColumn } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { toDecimalYear } from '../decimal-year.ts';
import type { LinePoint, LineSeries } from '../line-panel.ts';
import { linePlot } from '../line-plot.ts';
import { groupColour, ink, muted } from '../palette.ts';
import { highest, lowest, percents, spanOf, sure, withBoundSign } from '../span.ts';
import { drawnRows, editionsOf, leftOut, newestOf } from './course.ts';
import { params, row, type Row, shares } from './data.ts';
import { words } from './words.ts';

const sql = `
WITH share AS (
  SELECT series_id, series_view.title_fr AS series_fr, series_view.title_en AS series_en,
    edition, period_from, low, high, bound, faded, fact_id, source_id
  FROM charted_fact_view JOIN series_view USING (series_id)
  WHERE ${shares}
    AND (:editions = '' OR instr(',' || :editions || ',', ',' || edition || ',') > 0)
  ORDER BY fact_id
)
SELECT series_id, CASE series_id WHEN 'us-big3-share-europe' THEN 'us' ELSE 'european' END AS side,
  series_fr, series_en, edition, period_from, low, high,
  CASE WHEN count(DISTINCT bound) = 1 THEN max(bound) ELSE 'about' END AS bound, min(faded) AS faded,
  group_concat(fact_id, ' ') AS fact_ids, group_concat(source_id, ' ') AS source_ids
FROM share
GROUP BY series_id, edition, period_from, low, high
ORDER BY series_id, edition, period_from, low, high`;

const sides = {
  european: { colour: groupColour.market, symbol: 'circle' },
  us: { colour: ink, symbol: 'triangle' }
} as const;

export default defineChart({
  row,
  columns: {
    series_id: { kind: 'hidden', label: { fr: 'Identifiant de la série', en: 'Series id' } },
    side: { kind: 'hidden', label: { fr: 'Côté', en: 'Side' } },
    series_fr: { kind: 'text', label: { fr: 'Part', en: 'Share (French)' } },
    series_en: { kind: 'text', label: { fr: 'Part (anglais)', en: 'Share' } },
    edition: { kind: 'text', label: { fr: 'Édition de l’étude', en: 'Edition of the study' } },
    period_from: { kind: 'date', label: { fr: 'Date', en: 'Date' } },
    low: { kind: 'percent', label: { fr: 'Part du marché', en: 'Market share' } },
    high: { kind: 'hidden', label: { fr: 'Part (borne haute)', en: 'Share (upper bound)' } },
    bound: boundColumn,
    faded: fadedColumn,
    ...evidenceColumns
  },
  params,
  query: ({ editions }) => ({ sql, values: { editions: editions.join(',') } }),
  plot: (context) => {
    const { width, lang, format, href } = context;
    const texts = words[lang];
    const rows = drawnRows(context);
    const editions = editionsOf(rows);
    const newest = { european: newestOf(rows, 'european'), us: newestOf(rows, 'us') };
    const written = (same: readonly Row[]) => {
      const bounds = new Set(same.map(({ bound }) => bound));
      return withBoundSign(
        bounds.size === 1 ? (same[0]?.bound ?? null) : 'about',
        percents(format)(lowest(same), highest(same))
      ).replaceAll(' ', '\u00a0');
    };
    const series = [...editions]
      .reverse()
      .flatMap(({ edition, european, us }) => [
        { edition, side: 'european' as const, readings: european },
        { edition, side: 'us' as const, readings: us }
      ])
      .flatMap(({ edition, side, readings }): LineSeries[] => {
        const last = readings.at(-1);
        if (last === undefined) return [];
        const isNewest = edition === newest[side];
        const value = written(last.rows);
        const year = last.date.slice(0, 4);
        const labelOf = (same: readonly Row[], date: string) =>
          isNewest && width >= 500 ? texts.in(written(same), date.slice(0, 4)) : written(same);
        const named = (name: string) => format.pair(name, texts.in(value, year));
        return [
          {
            series: `${side} ${edition}`,
            texts: isNewest
              ? [
                  ...texts.short[side].map(named),
                  ...texts.short[side].map((name) => format.pair(name, value))
                ]
              : [named(texts.edition(edition)), texts.in(value, year), value],
            key: named(`${texts.short[side][0]}, ${texts.edition(edition)}`),
            weight: isNewest ? 'front' : 'calm',
            points: readings.flatMap(({ date, rows: same }): LinePoint[] => {
              const [d] = same;
              if (d === undefined) return [];
              return [
                {
                  at: toDecimalYear(date),
                  low: lowest(same),
                  high: highest(same),
                  ...sides[side],
                  hollow: same.some(({ bound }) => bound === 'at-most'),
                  faded: sure(same).length === 0,
                  href: href(d),
                  title: format.pair(
                    `${texts[side]}, ${texts.edition(edition)}, ${format.date(date)}`,
                    spanOf(same, format, percents(format))
                  ),
                  ...(same === last.rows ? {} : { label: labelOf(same, date) })
                }
              ];
            })
          }
        ];
      });
    const dates = rows.map(({ period_from }) => toDecimalYear(period_from));
    const out = leftOut(context);
    const top = Math.ceil((highest(rows) + 8) / 10) * 10;
    return linePlot(series, {
      width,
      height: width < 500 ? 340 : 380,
      values: { low: 0, high: Math.min(100, top) },
      // The first year is written too: the title names it.
      years: { first: Math.floor(Math.min(...dates)), last: Math.max(...dates) },
      tick: format.percent,
      // What lies between two dates of an edition was not read: a stroke joins them all the same.
      solid: 100,
      legend: [
        { text: texts.newest, stroke: ink, strokeWidth: 3 },
        ...(series.some(({ weight }) => weight === 'calm')
          ? [{ text: texts.earlier, stroke: muted, strokeWidth: 1.5 }]
          : [])
      ],
      foot: [
        ...(width < 500 && series.some(({ series: id }) => id.startsWith('us')) ? [texts.whichThree] : []),
        ...(out === 0 ? [] : [texts.leftOut(out)])
      ]
    });
  },
  words
});
