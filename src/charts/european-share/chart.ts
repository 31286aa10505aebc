// Do European providers hold? Their share of the European market by edition of Synergy's study, the three US firms above.
import { dot, line, link, text } from '@observablehq/plot';
import { groups, max } from 'd3';
import { boundColumn, evidenceColumns, fadedColumn } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { toDecimalYear } from '../decimal-year.ts';
import { legend, legendHeight, type LegendItem } from '../legend.ts';
import { grid, groupColour, ink, muted, paper } from '../palette.ts';
import { layOut, scalesOf, type Panel } from '../panels.ts';
import { withBoundSign, opacityOf, percents } from '../span.ts';
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

const colours = { european: groupColour.market, us: muted } as const;
const fillStyles = { european: 'solid', us: 'diamond' } as const;
const symbols = { european: 'circle', us: 'diamond' } as const;
/** Labels keep clear of the line they end: above where it comes from below, below where it comes from above. */
const shift = { european: { first: -13, last: 15 }, us: { first: 15, last: -13 } } as const;

interface Point {
  readonly d: Row;
  readonly x: number;
  readonly y: number;
}
interface Placed {
  readonly panel: Panel;
}

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
  plot: ({ rows, width, lang, format, href }) => {
    const texts = words[lang];
    const colour = (d: Row) => colours[d.side];
    const items: LegendItem[] = (['us', 'european'] as const)
      .filter((side) => rows.some((d) => d.side === side))
      .map((side) => ({ text: texts[side], colour: colours[side], fillStyle: fillStyles[side] }));
    const editions = groups(rows, (d) => d.edition).sort(([a], [b]) => a.localeCompare(b));
    const { placed, height } = layOut([{ items: editions }], {
      width,
      columns: width < 500 ? 2 : Math.min(4, Math.max(2, editions.length)),
      panelHeight: width < 500 ? 190 : 260,
      nameHeight: 30,
      gap: 22,
      top: legendHeight(items, width) + 6
    });
    const years = rows.map((d) => toDecimalYear(d.period_from));
    const domain = [Math.floor(Math.min(...years)), Math.ceil(Math.max(...years))] as const;
    const top = Math.ceil(((max(rows, (d) => d.high) ?? 90) + 8) / 10) * 10;
    const panels = placed.map(({ of: [edition, own], panel }) => {
      const at = scalesOf(panel, domain, [0, top], 24);
      const points = own.map((d): Point => ({ d, x: at.x(toDecimalYear(d.period_from)), y: at.y(d.high) }));
      return { edition, panel, points, half: at.y(50) };
    });
    const points = panels.flatMap((panel) => panel.points);
    const lines = panels.flatMap((panel) =>
      groups(
        panel.points.filter(({ d }) => d.faded === 0),
        ({ d }) => d.side
      ).map(([, own]) => own)
    );
    const firsts = lines.flatMap((own) => (own.length > 1 ? own.slice(0, 1) : []));
    const lasts = lines.flatMap((own) => own.slice(-1));
    const label = (point: Point, end: 'first' | 'last') =>
      text([point], {
        x: 'x',
        y: 'y',
        text: ({ d }: Point) => withBoundSign(d.bound, percents(format)(d.low, d.high)),
        textAnchor: 'middle',
        dy: shift[point.d.side][end],
        fill: colour(point.d),
        fontWeight: 600
      });
    const ticks = { x: ({ panel }: Placed) => panel.left, textAnchor: 'start', fill: muted } as const;
    const under = ({ panel }: Placed) => panel.top + panel.height + 10;
    return {
      margin: 0,
      height: height + 6,
      x: { domain: [-2, width + 2], axis: null },
      y: { domain: [height + 6, 0], axis: null },
      color: { type: 'identity' },
      symbol: { type: 'identity' },
      opacity: { type: 'identity' },
      marks: [
        ...[50, 0].map((share) =>
          link(panels, {
            x1: ({ panel }) => panel.left,
            x2: ({ panel }) => panel.left + panel.width,
            y1: ({ panel, half }) => (share === 0 ? panel.top + panel.height : half),
            y2: ({ panel, half }) => (share === 0 ? panel.top + panel.height : half),
            stroke: grid
          })
        ),
        text(panels, {
          x: ({ panel }) => panel.left,
          y: ({ panel }) => panel.top - 14,
          text: ({ edition }) => texts.edition(edition),
          textAnchor: 'start',
          fontWeight: 600,
          fill: ink
        }),
        text(panels, { ...ticks, y: ({ half }) => half - 8, text: () => format.percent(50) }),
        text(panels, { ...ticks, y: under, text: () => String(domain[0]) }),
        text(panels, {
          x: ({ panel }) => panel.left + panel.width,
          y: under,
          text: () => String(domain[1]),
          textAnchor: 'end',
          fill: muted
        }),
        ...lines.map((own) =>
          line(own, { x: 'x', y: 'y', stroke: ({ d }: Point) => colour(d), strokeWidth: 1.75 })
        ),
        dot(points, {
          x: 'x',
          y: 'y',
          r: 4.5,
          symbol: ({ d }: Point) => symbols[d.side],
          fill: ({ d }: Point) => (d.bound === 'at-most' ? paper : colour(d)),
          stroke: ({ d }: Point) => colour(d),
          strokeWidth: 1.5,
          opacity: ({ d }: Point) => opacityOf(d),
          href: ({ d }: Point) => href(d),
          title: ({ d }: Point) =>
            format.pair(
              `${texts[d.side]}, ${texts.edition(d.edition)}, ${format.date(d.period_from)}`,
              texts.value(d, format)
            )
        }),
        ...firsts.map((point) => label(point, 'first')),
        ...lasts.map((point) => label(point, 'last')),
        ...legend(items, width, 0, 0).marks
      ]
    };
  },
  words
});
