// How many people? Small multiples, one an organisation, on one scale within a group; what was promised stays hollow.
import { dot, link, text } from '@observablehq/plot';
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
import { defineChart } from '../chart-definition.ts';
import { toDecimalYear } from '../decimal-year.ts';
import { legend, legendHeight, type LegendItem } from '../legend.ts';
import { grid, groupColour, ink, muted, paper } from '../palette.ts';
import { layOut, scalesOf } from '../panels.ts';
import { opacityOf } from '../span.ts';
import { isStaff, params, people, row, type Row } from './data.ts';
import { words } from './words.ts';

// Sources that give one value for one date share a row; a group is that of the year of the value.
const sql = `
WITH value AS (
  SELECT organisation_id, organisation_fr, organisation_en, comparison_group, main_activity, status,
    CASE WHEN indicator_id = 'headcount' AND status = 'targeted' AND target_indicator_id IS NULL THEN 'unsaid' ELSE indicator_id END AS measure,
    coalesce(period_from, period_to) AS period_from, year_to AS year, low, high, bound, faded, fact_id, source_id
  FROM charted_fact_view
  WHERE ${people} AND year_to BETWEEN :from AND :to
    AND (:organisations = '' OR instr(',' || :organisations || ',', ',' || organisation_id || ',') > 0)
  ORDER BY fact_id
)
SELECT organisation_id, organisation_fr, organisation_en, comparison_group, main_activity, measure, status, period_from, year,
  low, high, CASE WHEN count(DISTINCT bound) = 1 THEN max(bound) END AS bound, min(faded) AS faded,
  group_concat(fact_id, ' ') AS fact_ids, group_concat(source_id, ' ') AS source_ids
FROM value
GROUP BY organisation_id, measure, status, period_from, year, low, high
ORDER BY organisation_id, year, period_from, measure, status, low, high`;

interface Point {
  readonly d: Row;
  readonly x: number;
  readonly low: number;
  readonly high: number;
}
/** Space above the highest value, where its label stands. */
const labelHeight = 22;
const characterWidth = 6.1;

/** Groups that it doesn't name stand last: no firm is left out. */
const order: readonly Row['comparison_group'][] = ['state-backed', 'sme', 'group-owned', 'larger', 'unsized'];
const rank = (group: Row['comparison_group']) =>
  (order.indexOf(group) + order.length + 1) % (order.length + 1);

/** What the firm mainly sells, where that is not cloud or hosting: its staff does something else too. */
const besides = (d: Row): string | undefined =>
  ['telecom', 'it-services', 'software', 'registrar'].find((activity) => activity === d.main_activity);

/** Two values are joined when their years are the same or follow each other. */
const steps = (points: readonly Point[]) =>
  points
    .filter(({ d }) => isStaff(d) && d.faded === 0)
    .flatMap((a, index, own) => {
      const b = own[index + 1];
      return b !== undefined && b.d.year - a.d.year <= 1 ? [{ a, b }] : [];
    });

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    comparison_group: groupColumn,
    main_activity: { kind: 'term:activity', label: { fr: 'Activité principale', en: 'Main activity' } },
    measure: {
      kind: 'text',
      label: { fr: 'Ce qui est compté', en: 'What is counted' },
      values: {
        headcount: { fr: 'effectif', en: 'staff' },
        unsaid: { fr: 'effectif ou emplois à créer', en: 'staff or jobs to be created' },
        'jobs-created': { fr: 'emplois à créer', en: 'jobs to be created' }
      }
    },
    status: statusColumn,
    period_from: { kind: 'date', label: { fr: 'Date', en: 'Date' } },
    year: { ...yearColumn, kind: 'hidden' },
    low: { kind: 'number', label: { fr: 'Personnes', en: 'People' } },
    high: { kind: 'number', label: { fr: 'Personnes (borne haute)', en: 'People (upper bound)' } },
    bound: boundColumn,
    faded: fadedColumn,
    ...evidenceColumns
  },
  params,
  query: ({ organisations, from: start, to: end }) => ({
    sql,
    values: { organisations: organisations.join(','), from: start, to: end }
  }),
  plot: ({ rows, params: { from: start, to: end }, width, lang, format, href }) => {
    const texts = words[lang];
    const firms = groups(rows, (d) => d.organisation_id).flatMap(([, own]) => {
      const last = own.at(-1);
      return last === undefined ? [] : [{ own, last, group: last.comparison_group }];
    });
    const byGroup = groups(firms, ({ group }) => group).sort(([a], [b]) => rank(a) - rank(b));
    const sections = byGroup.map(([group, items]) => {
      const top = max(items, ({ own }) => max(own, (d) => d.high)) ?? 0;
      const head = texts.head(format.term('comparison-group', group), format.number(top));
      // Where promise and fact are to be compared, panels are larger.
      const spacious = group === 'state-backed';
      const availableWidth = spacious ? { columns: width < 500 ? 2 : 3, panelHeight: 100 } : {};
      return { group, top, spacious, head, items, ...availableWidth };
    });
    const groupOf = new Map<Row['comparison_group'], (typeof sections)[number]>(
      sections.map((section) => [section.group, section])
    );
    const items: LegendItem[] = [
      { text: texts.solid, colour: muted },
      { text: texts.hollow, colour: muted, fillStyle: 'hollow' },
      ...(rows.some((d) => d.measure === 'jobs-created')
        ? [{ text: texts.jobs, colour: muted, fillStyle: 'open-diamond' as const }]
        : [])
    ];
    const { placed, heads, height } = layOut<(typeof firms)[number]>(sections, {
      width,
      columns: width < 500 ? 3 : width < 800 ? 5 : 7,
      panelHeight: width < 500 ? 50 : 62,
      nameHeight: 30,
      gap: width < 500 ? 7 : 16,
      top: legendHeight(items, width)
    });
    const panels = placed.map(({ of: { own, last, group }, panel }) => {
      const { top = 1, spacious = false } = groupOf.get(group) ?? {};
      const highest = (top * panel.height) / (panel.height - labelHeight);
      const at = scalesOf(panel, [start, end + 1], [0, highest]);
      const points = own.map((d): Point => ({
        d,
        x: at.x(toDecimalYear(d.period_from)),
        low: at.y(d.low),
        high: at.y(d.high)
      }));
      return { panel, points, last, spacious };
    });
    const points = panels.flatMap((panel) => panel.points);
    const colour = ({ d }: Point) => groupColour[d.comparison_group];
    const labels = panels.flatMap(({ panel, points: own, spacious }) => {
      const known = own.filter(({ d }) => isStaff(d) && d.faded === 0).slice(-1);
      const targets = own.filter(({ d }) => d.status === 'targeted').sort((a, b) => b.d.high - a.d.high);
      const placed = [...known, ...(spacious ? targets : targets.slice(0, 1))].map((point) => {
        const words = texts.value(point.d, format);
        const long = words.length * characterWidth;
        if (spacious) {
          const fits = point.x + 8 + long <= panel.left + panel.width;
          return {
            point,
            words,
            x: fits ? point.x + 8 : point.x - 8 - long,
            y: (point.low + point.high) / 2
          };
        }
        const right = Math.min(point.x + long / 2, panel.left + panel.width);
        return { point, words, x: Math.max(panel.left, right - long), y: point.high - 12 };
      });
      // A label that would stand on one before it is left to the table.
      return placed.filter((label, index) =>
        placed.slice(0, index).every(({ y }) => Math.abs(y - label.y) >= 11)
      );
    });
    const joined = panels.flatMap((panel) => steps(panel.points));
    const ends = points.flatMap((point) =>
      [...new Set([point.low, point.high])].map((y) => ({ ...point, y }))
    );
    return {
      margin: 0,
      height,
      x: { domain: [-2, width + 2], axis: null },
      y: { domain: [height, 0], axis: null },
      color: { type: 'identity' },
      symbol: { type: 'identity' },
      opacity: { type: 'identity' },
      marks: [
        ...legend(items, width, 0, 0).marks,
        text(heads, { x: 0, y: 'y', text: 'text', textAnchor: 'start', fontWeight: 700, fill: ink }),
        link(panels, {
          x1: ({ panel }) => panel.left,
          x2: ({ panel }) => panel.left + panel.width,
          y1: ({ panel }) => panel.top + panel.height,
          y2: ({ panel }) => panel.top + panel.height,
          stroke: grid
        }),
        text(panels, {
          x: ({ panel }) => panel.left,
          y: ({ panel }) => panel.top - 20,
          text: ({ last }) => last[`organisation_${lang}`],
          textAnchor: 'start',
          fontSize: width < 500 ? 10.5 : 12,
          fill: ink
        }),
        text(
          panels.filter(({ last }) => besides(last)),
          {
            x: ({ panel }) => panel.left,
            y: ({ panel }) => panel.top - 7,
            text: ({ last }) => format.term('activity', last.main_activity ?? ''),
            textAnchor: 'start',
            fontSize: width < 500 ? 9 : 10,
            fontStyle: 'italic',
            fill: muted
          }
        ),
        link(joined, {
          x1: ({ a }) => a.x,
          x2: ({ b }) => b.x,
          y1: ({ a }) => a.high,
          y2: ({ b }) => b.high,
          stroke: ({ b }) => colour(b),
          strokeWidth: 1.5,
          strokeOpacity: 0.7
        }),
        link(
          points.filter(({ d }) => d.low !== d.high),
          { x1: 'x', x2: 'x', y1: 'low', y2: 'high', stroke: colour, strokeWidth: 3, strokeOpacity: 0.45 }
        ),
        dot(ends, {
          x: 'x',
          y: 'y',
          r: 3.5,
          symbol: ({ d }: Point) => (d.measure === 'jobs-created' ? 'diamond' : 'circle'),
          fill: (point: Point) => (point.d.status === 'targeted' ? paper : colour(point)),
          stroke: colour,
          strokeWidth: 1.5,
          opacity: ({ d }: Point) => opacityOf(d),
          href: ({ d }: Point) => href(d),
          title: ({ d }: Point) =>
            format.pair(
              `${d[`organisation_${lang}`]}, ${d.measure === 'jobs-created' ? texts.jobs : format.term('status', d.status)}`,
              texts.full(d, format)
            )
        }),
        text(labels, {
          x: 'x',
          y: 'y',
          text: 'words',
          textAnchor: 'start',
          fontSize: 11,
          fill: ({ point }) => colour(point),
          stroke: paper,
          strokeWidth: 3
        })
      ]
    };
  },
  words
});
