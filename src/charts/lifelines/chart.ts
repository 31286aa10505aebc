// Who is still there? A line an organisation, from its founding to its end or today; State events stand above.
import { axisX, dot, link, ruleX, text } from '@observablehq/plot';
import { range } from 'd3';
import { firstDay } from '#model/period.ts';
import { groupColumn, organisationColumns } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { firstKnownGroup, groupLegend, groupRank } from '../group-legend.ts';
import { legend, legendHeight, type LegendItem } from '../legend.ts';
import { grid, groupColour, ink, muted, paper } from '../palette.ts';
import { params, row, type Row } from './data.ts';
import { words } from './words.ts';

// Owner changes: every owner who came in after the founding, where its date is known. A firm is counted in the first group known of it.
const sql = `
WITH entry AS (
  SELECT organisation_id, period_from, name_fr, name_en,
    row_number() OVER (PARTITION BY organisation_id ORDER BY period_from DESC, share_percent DESC NULLS LAST, ordinal) AS rank
  FROM owner_view
  WHERE period_from IS NOT NULL
    AND substr(period_from, 1, min(length(period_from), length(founded))) > substr(founded, 1, min(length(period_from), length(founded)))
  ORDER BY period_from
), change AS (
  SELECT organisation_id, group_concat(DISTINCT period_from) AS dates FROM entry GROUP BY organisation_id
), last AS (SELECT max(period_from) AS day FROM event_view)
SELECT line.id AS organisation_id, line.name_fr AS organisation_fr, line.name_en AS organisation_en,
  line.first_group AS comparison_group, line.founded, line.cloud_offer_since, replace(change.dates, ',', ' ') AS owner_changes,
  entry.name_fr AS last_owner_fr, entry.name_en AS last_owner_en, line.closed, coalesce(line.closed, last.day) AS until,
  line.source_ids
FROM (SELECT organisation_view.*, ${firstKnownGroup('organisation_view.id')} AS first_group FROM organisation_view) AS line
CROSS JOIN last
LEFT JOIN change ON change.organisation_id = line.id
LEFT JOIN entry ON entry.organisation_id = line.id AND entry.rank = 1
WHERE line.kind IN ('provider', 'state-backed-venture') AND line.founded IS NOT NULL AND line.country = 'FR'
  AND (:group = 'all' OR line.first_group = :group)
ORDER BY ${groupRank('line.first_group')},
  line.founded, line.id`;

const rowHeight = 18;
const dates = (d: Row): string[] => d.owner_changes?.split(' ') ?? [];
const time = (instant: string) => new Date(firstDay(instant));

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    comparison_group: groupColumn,
    founded: { kind: 'date', label: { fr: 'Création', en: 'Founded' } },
    cloud_offer_since: { kind: 'date', label: { fr: 'Offre de cloud', en: 'Cloud offer' } },
    owner_changes: { kind: 'dates', label: { fr: 'Entrées d’actionnaires', en: 'Shareholders come in' } },
    last_owner_fr: { kind: 'text', label: { fr: 'Dernier entré', en: 'Latest (French)' } },
    last_owner_en: { kind: 'text', label: { fr: 'Dernier entré (anglais)', en: 'Latest' } },
    closed: { kind: 'date', label: { fr: 'Fin', en: 'End' } },
    until: { kind: 'hidden', label: { fr: 'Fin de la ligne', en: 'End of the line' } },
    source_ids: { kind: 'sources', label: { fr: 'Sources', en: 'Sources' } }
  },
  params,
  query: ({ group }) => ({ sql, values: { group } }),
  plot: ({ rows, width, lang, format, href }) => {
    const labelWidth = width < 500 ? 118 : 190;
    const max = width < 500 ? 13 : 24;
    const name = (d: Row) => {
      const full = d[`organisation_${lang}`];
      return full.length > max ? `${full.slice(0, max - 1)}…` : full;
    };
    const colour = (d: Row) => groupColour[d.comparison_group];
    const bought = rows.flatMap((d) => dates(d).map((day) => ({ organisation_id: d.organisation_id, day })));
    const offer = rows.filter((d) => d.cloud_offer_since !== null);
    const gone = rows.filter((d) => d.closed !== null);
    const { since, cloud, sold, ended, signs } = words[lang];
    const describe = (d: Row) => {
      const parts = [
        since(format.date(d.founded)),
        d.cloud_offer_since === null ? undefined : cloud(format.date(d.cloud_offer_since)),
        d.owner_changes === null
          ? undefined
          : sold(format.list(dates(d).map(format.date)), d[`last_owner_${lang}`] ?? ''),
        d.closed === null ? undefined : ended(format.date(d.closed))
      ].filter((part) => part !== undefined);
      return `${d[`organisation_${lang}`]} (${parts.join('; ')})`;
    };
    const start = time(
      [...rows.map((d) => d.founded), '1998'].reduce((a, founded) => (founded < a ? founded : a))
    );
    const end = time(
      rows[0] === undefined ? '2026' : rows.reduce((a, d) => (d.until > a ? d.until : a), '2016')
    );
    const items: LegendItem[] = [
      ...groupLegend(rows, format),
      { text: signs.offer, colour: ink, fillStyle: 'triangle' },
      { text: signs.owner, colour: ink, fillStyle: 'diamond' },
      { text: signs.end, colour: ink, fillStyle: 'times' }
    ];
    const marginTop = legendHeight(items, width) + 10;
    const first = start.getUTCFullYear();
    const last = end.getUTCFullYear();
    const yearWidth = (width - labelWidth - 14) / (last + 1 - first);
    const step = [5, 10].find((count) => count * yearWidth >= 34) ?? 20;
    const years = range(Math.ceil(first / step) * step, last + 1, step).map(
      (year) => new Date(`${year}-01-01`)
    );
    return {
      marginLeft: labelWidth,
      marginRight: 14,
      marginTop,
      marginBottom: 26,
      height: rows.length * rowHeight + marginTop + 26,
      x: { type: 'utc', domain: [start, end] },
      y: { type: 'band', domain: rows.map((d) => d.organisation_id), axis: null, padding: 0 },
      color: { type: 'identity' },
      marks: [
        axisX({
          anchor: 'bottom',
          ticks: years,
          tickFormat: (day: Date) => String(day.getUTCFullYear()),
          tickSize: 0,
          color: muted,
          label: null
        }),
        ruleX(years, { stroke: grid }),
        ...legend(items, width, labelWidth, marginTop).marks,
        link(rows, {
          x1: (d) => time(d.founded),
          x2: (d) => time(d.until),
          y1: 'organisation_id',
          y2: 'organisation_id',
          stroke: colour,
          strokeWidth: 4,
          href,
          title: describe
        }),
        dot(offer, {
          x: (d) => time(d.cloud_offer_since ?? d.founded),
          y: 'organisation_id',
          symbol: 'triangle',
          r: 5,
          fill: paper,
          stroke: ink,
          strokeWidth: 1.2
        }),
        dot(bought, {
          x: ({ day }) => time(day),
          y: 'organisation_id',
          symbol: 'diamond',
          r: 4.5,
          fill: ink,
          stroke: paper
        }),
        dot(gone, {
          x: (d) => time(d.closed ?? d.founded),
          y: 'organisation_id',
          symbol: 'times',
          r: 4.5,
          stroke: ink,
          strokeWidth: 2
        }),
        text(rows, {
          x: start,
          y: 'organisation_id',
          text: name,
          textAnchor: 'end',
          dx: -8,
          fill: colour,
          fontWeight: 600
        })
      ]
    };
  },
  words
});
