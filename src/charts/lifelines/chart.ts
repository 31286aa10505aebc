// Who is still there? A line an organisation, from its founding to its end or today; State events stand above.
import { axisX, dot, link, ruleX, text } from '@observablehq/plot';
import { z } from 'zod';
import { comparisonGroupSchema } from '#model/vocabulary.ts';
import { firstDay } from '#model/period.ts';
import { groupColumn, organisationColumns } from '../columns.ts';
import { defineChart, type Telling } from '../contract.ts';
import { grid, groupColour, ink, muted, paper } from '../palette.ts';
import { words } from './words.ts';

const row = z.object({
  organisation_id: z.string(),
  organisation_fr: z.string(),
  organisation_en: z.string(),
  comparison_group: comparisonGroupSchema,
  founded: z.string(),
  cloud_offer_since: z.string().nullable(),
  acquired: z.string().nullable(),
  acquired_by_fr: z.string().nullable(),
  acquired_by_en: z.string().nullable(),
  closed: z.string().nullable(),
  until: z.string(),
  source_ids: z.string().nullable()
});
export type Row = z.infer<typeof row>;

const params = {
  group: {
    type: 'choice',
    label: { fr: 'Groupe', en: 'Group' },
    values: {
      all: { fr: 'tous', en: 'all' },
      'state-backed': { fr: 'sociétés portées par l’État', en: 'State-backed ventures' },
      sme: { fr: 'PME', en: 'SMEs' },
      larger: { fr: 'plus grands acteurs', en: 'larger providers' }
    },
    default: 'all'
  }
} as const;
export type Told = Telling<Row, typeof params>;

// Bought: the first owner to come in after the founding year. Size: the class in force at the latest date known.
const sql = `
WITH first_owner AS (
  SELECT organisation_id, period_from AS acquired, name_fr, name_en,
    row_number() OVER (PARTITION BY organisation_id ORDER BY period_from, ordinal) AS rank
  FROM owner JOIN organisation ON organisation.id = owner.organisation_id
  WHERE owner.period_from IS NOT NULL
    AND substr(owner.period_from, 1, 4) > substr(organisation.founded, 1, 4)
), size AS (
  SELECT organisation_id, class, row_number() OVER
    (PARTITION BY organisation_id ORDER BY period_from DESC NULLS LAST, ordinal) AS rank
  FROM size_class
), line AS (
  SELECT organisation.id AS organisation_id, name_fr AS organisation_fr, name_en AS organisation_en,
    CASE
      WHEN kind = 'state-backed-venture' THEN 'state-backed'
      WHEN size.class IN ('microentreprise', 'PME') THEN 'sme'
      WHEN size.class IN ('ETI', 'GE') THEN 'larger'
      ELSE 'unsized'
    END AS comparison_group,
    founded, cloud_offer_since, first_owner.acquired, closed,
    first_owner.name_fr AS acquired_by_fr, first_owner.name_en AS acquired_by_en
  FROM organisation
  LEFT JOIN first_owner ON first_owner.organisation_id = organisation.id AND first_owner.rank = 1
  LEFT JOIN size ON size.organisation_id = organisation.id AND size.rank = 1
  WHERE kind IN ('provider', 'state-backed-venture') AND founded IS NOT NULL AND country = 'FR'
), last AS (SELECT max(period_from) AS day FROM event)
SELECT organisation_id, organisation_fr, organisation_en, comparison_group, founded, cloud_offer_since,
  acquired, acquired_by_fr, acquired_by_en, closed, coalesce(closed, last.day) AS until,
  (SELECT group_concat(source_id, ' ') FROM (SELECT source_id FROM organisation_source
    WHERE organisation_source.organisation_id = line.organisation_id ORDER BY source_id LIMIT 3)) AS source_ids
FROM line CROSS JOIN last
WHERE :group = 'all' OR comparison_group = :group
ORDER BY CASE comparison_group WHEN 'state-backed' THEN 1 WHEN 'sme' THEN 2 WHEN 'unsized' THEN 3 ELSE 4 END,
  founded, organisation_id`;

const rowHeight = 18;
const time = (instant: string) => new Date(firstDay(instant));

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    comparison_group: groupColumn,
    founded: { kind: 'date', label: { fr: 'Création', en: 'Founded' } },
    cloud_offer_since: { kind: 'date', label: { fr: 'Offre de cloud', en: 'Cloud offer' } },
    acquired: { kind: 'date', label: { fr: 'Changement de propriétaire', en: 'Change of owner' } },
    acquired_by_fr: { kind: 'text', label: { fr: 'Propriétaire entré', en: 'Owner come in (French)' } },
    acquired_by_en: { kind: 'text', label: { fr: 'Propriétaire entré (anglais)', en: 'Owner come in' } },
    closed: { kind: 'date', label: { fr: 'Fin', en: 'End' } },
    until: { kind: 'hidden', label: { fr: 'Fin de la ligne', en: 'End of the line' } },
    source_ids: { kind: 'sources', label: { fr: 'Sources', en: 'Sources' } }
  },
  params,
  query: ({ group }) => ({ sql, values: { group } }),
  plot: ({ rows, width, lang, format, href }) => {
    const labelWidth = width < 500 ? 118 : 190;
    const most = width < 500 ? 17 : 30;
    const name = (d: Row) => {
      const full = d[`organisation_${lang}`];
      return full.length > most ? `${full.slice(0, most - 1)}…` : full;
    };
    const colour = (d: Row) => groupColour[d.comparison_group];
    const [bought, offer, gone] = [
      rows.filter((d) => d.acquired !== null),
      rows.filter((d) => d.cloud_offer_since !== null),
      rows.filter((d) => d.closed !== null)
    ];
    const { since, cloud, sold, ended, marks: legend } = words[lang];
    const describe = (d: Row) =>
      [
        `${d[`organisation_${lang}`]}: ${since(format.date(d.founded))}`,
        d.cloud_offer_since === null ? undefined : cloud(format.date(d.cloud_offer_since)),
        d.acquired === null ? undefined : sold(format.date(d.acquired), d[`acquired_by_${lang}`] ?? ''),
        d.closed === null ? undefined : ended(format.date(d.closed))
      ]
        .filter((part) => part !== undefined)
        .join(', ');
    const [start, end] = [
      new Date('1998-01-01'),
      time(rows[0] === undefined ? '2026' : rows.reduce((a, d) => (d.until > a ? d.until : a), '2016'))
    ];
    const legendY = -12;
    const key = width < 500 ? 118 : 190;
    return {
      marginLeft: labelWidth,
      marginRight: 14,
      marginTop: 44,
      marginBottom: 26,
      height: rows.length * rowHeight + 74,
      x: { type: 'utc', domain: [start, end] },
      y: { type: 'band', domain: rows.map((d) => d.organisation_id), axis: null, padding: 0 },
      color: { type: 'identity' },
      marks: [
        axisX({
          anchor: 'bottom',
          ticks: width < 500 ? 4 : 10,
          tickFormat: (day: Date) => String(day.getUTCFullYear()),
          tickSize: 0,
          color: muted,
          label: null
        }),
        ruleX(
          [2000, 2005, 2010, 2015, 2020, 2025].map((year) => new Date(`${year}-01-01`)),
          { stroke: grid }
        ),
        text([legend], {
          frameAnchor: 'top-left',
          text: (line: string) => line,
          textAnchor: 'start',
          dx: -key,
          dy: legendY - 14,
          fill: muted,
          lineHeight: 1.2
        }),
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
          x: (d) => time(d.acquired ?? d.founded),
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
