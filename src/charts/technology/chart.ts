// Built at home or rebuilt from elsewhere? One mark a firm, under the origin of its platform; what is unknown is shown.
import { dot, ruleY, text } from '@observablehq/plot';
import { groupColumn, organisationColumns } from '../columns.ts';
import { isTelecomOrItServices } from '../main-activity.ts';
import { defineChart } from '../chart-definition.ts';
import { firstKnownGroup, groupLegend, groupRank } from '../group-legend.ts';
import { legend, legendHeight, type LegendItem } from '../legend.ts';
import { shorten } from '../dumbbell.ts';
import { grid, groupColour, ink, muted, paper } from '../palette.ts';
import { byOrigin, params, row, type Row } from './data.ts';
import { words } from './words.ts';

const sql = `
SELECT coalesce(technology, 'unknown') AS technology, id AS organisation_id, name_fr AS organisation_fr,
  name_en AS organisation_en, ${firstKnownGroup('organisation_view.id')} AS comparison_group, main_activity, closed,
  coalesce(technology_source_id, source_ids) AS source_ids,
  EXISTS (SELECT 1 FROM organisation_group_view AS held WHERE held.organisation_id = organisation_view.id
    AND held.comparison_group = 'state-backed') AS backed
FROM organisation_view
WHERE kind IN ('provider', 'state-backed-venture') AND country = 'FR'
  AND (:activity = 'all'
    OR (:activity = 'hosting' AND (comparison_group_at_start = 'state-backed' OR main_activity IN ('cloud', 'hosting', 'colocation', 'registrar')))
    OR (:activity = 'other' AND kind = 'provider' AND main_activity IN ('software', 'it-services', 'telecom')))
ORDER BY CASE technology WHEN 'own' THEN 1 WHEN 'openstack' THEN 2 WHEN 'cloudstack' THEN 3 WHEN 'vmware' THEN 4 WHEN 'other' THEN 5 ELSE 6 END,
  ${groupRank(firstKnownGroup('organisation_view.id'))},
  organisation_fr COLLATE NOCASE, organisation_id`;

const lineHeight = 18;
const headHeight = 30;

export default defineChart({
  row,
  columns: {
    technology: {
      kind: 'term:technology',
      label: { fr: 'Origine de la plateforme', en: 'Origin of the platform' }
    },
    ...organisationColumns,
    comparison_group: groupColumn,
    main_activity: { kind: 'term:activity', label: { fr: 'Activité principale', en: 'Main activity' } },
    closed: { kind: 'date', label: { fr: 'Fin', en: 'End' } },
    source_ids: { kind: 'sources', label: { fr: 'Sources', en: 'Sources' } },
    backed: { kind: 'hidden', label: { fr: 'Portée par l’État à une date', en: 'State-backed at some date' } }
  },
  params,
  query: ({ activity }) => ({ sql, values: { activity } }),
  plot: ({ rows, width, lang, format, href }) => {
    const columns = Math.max(2, Math.floor(width / 158));
    const columnWidth = width / columns;
    const items: LegendItem[] = [
      ...groupLegend(rows, format),
      ...(rows.some(isTelecomOrItServices)
        ? [{ text: words[lang].hybrid, colour: muted, fillStyle: 'hollow' as const }]
        : [])
    ];
    const marginTop = legendHeight(items, width) + 2;
    let height = 0;
    const heads: { text: string; y: number }[] = [];
    const placed = byOrigin(rows).flatMap(({ technologies, firms }) => {
      const present = technologies.filter((id) => firms.some((d) => d.technology === id));
      const name = format.list(
        (present.length === 0 ? technologies : present).map((id) => format.term('technology', id))
      );
      heads.push({ text: format.pair(name, format.number(firms.length)), y: height + headHeight - 10 });
      height += headHeight;
      const start = height;
      height += Math.ceil(firms.length / columns) * lineHeight;
      return firms.map((d, index) => ({
        ...d,
        of: d,
        name: shorten(d[`organisation_${lang}`], columnWidth - 18),
        x: (index % columns) * columnWidth + 8,
        y: start + Math.floor(index / columns) * lineHeight + lineHeight / 2
      }));
    });
    return {
      marginLeft: 0,
      marginRight: 0,
      marginTop,
      marginBottom: 4,
      height: height + marginTop + 4,
      x: { domain: [0, width], axis: null },
      y: { domain: [height, 0], axis: null },
      color: { type: 'identity' },
      marks: [
        ...legend(items, width, 0, marginTop).marks,
        ruleY(heads, { y: ({ y }) => y + 9, stroke: grid }),
        text(heads, { x: 0, y: 'y', text: 'text', textAnchor: 'start', dx: 2, fill: ink, fontWeight: 600 }),
        dot(placed, {
          x: 'x',
          y: 'y',
          r: 5,
          fill: (d: Row) => (isTelecomOrItServices(d) ? paper : groupColour[d.comparison_group]),
          stroke: (d: Row) => groupColour[d.comparison_group],
          strokeWidth: 1.5,
          href: ({ of }) => href(of),
          title: ({ of }) => format.pair(of[`organisation_${lang}`], format.term('technology', of.technology))
        }),
        text(placed, { x: 'x', y: 'y', text: 'name', textAnchor: 'start', dx: 10, fill: ink })
      ]
    };
  },
  words
});
