// Built at home or rebuilt from elsewhere? A mark a firm in five blocks by the origin of its platform, each named under its block.
import { link, text } from '@observablehq/plot';
import { groups } from 'd3';
import { groupColumn, organisationColumns } from '../columns.ts';
import { isHost } from '../main-activity.ts';
import { defineChart } from '../chart-definition.ts';
import { followed } from '../followed.ts';
import { firstKnownGroup, groupRank, groupsIn } from '../group-legend.ts';
import { groupDots, type GroupDot } from '../group-symbol.ts';
import { legendMarks } from '../legend.ts';
import { grid, ink, muted } from '../palette.ts';
import { fontSize, lineHeight, pixelDrawing } from '../pixel-drawing.ts';
import { wrapText } from '../text-width.ts';
import { byOrigin, params, row, type Row } from './data.ts';
import { words } from './words.ts';

const sql = `
SELECT coalesce(technology, 'unknown') AS technology, id AS organisation_id, name_fr AS organisation_fr,
  name_en AS organisation_en, ${firstKnownGroup('organisation_view.id')} AS comparison_group, main_activity, closed,
  coalesce(technology_source_id, source_ids) AS source_ids,
  EXISTS (SELECT 1 FROM organisation_group_view AS held WHERE held.organisation_id = organisation_view.id
    AND held.comparison_group = 'state-backed') AS backed
FROM organisation_view
WHERE ${followed}
  AND (:activity = 'all'
    OR (:activity = 'hosting' AND (comparison_group_at_start = 'state-backed' OR main_activity IN ('cloud', 'hosting', 'colocation', 'registrar')))
    OR (:activity = 'other' AND kind = 'provider' AND main_activity IN ('software', 'it-services', 'telecom')))
ORDER BY CASE technology WHEN 'own' THEN 1 WHEN 'openstack' THEN 2 WHEN 'cloudstack' THEN 3 WHEN 'vmware' THEN 4 WHEN 'other' THEN 5 ELSE 6 END,
  ${groupRank(firstKnownGroup('organisation_view.id'))},
  organisation_fr COLLATE NOCASE, organisation_id`;

/** Pixels between two marks: a finger can touch one of them. */
const step = 16;
const symbolWidth = 18;
/** From this width on, headings stand at the left of their blocks; under it above them. */
const wideFrom = 600;
const gap = 12;

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

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
    const t = words[lang];
    const wide = width >= wideFrom;
    const headWidth = wide ? 176 : 0;
    const blockWidth = width - headWidth;
    const key = legendMarks(
      [
        ...groupsIn(rows, format),
        ...(rows.some((d) => !isHost(d)) ? [{ text: t.hybrid, group: 'sme' as const, hollow: true }] : [])
      ],
      { width, top: 0 }
    );
    let y = key.height;
    const rules: number[] = [];
    const heads: Line[] = [];
    const notes: Line[] = [];
    const dots: GroupDot[] = [];
    const names: Line[] = [];
    const markOf = (d: Row): Omit<GroupDot, 'x' | 'y'> => ({
      group: d.comparison_group,
      hollow: !isHost(d),
      series: d.organisation_id,
      href: href(d),
      title: format.pair(d[`organisation_${lang}`], format.term('technology', d.technology))
    });
    for (const { origin, firms } of byOrigin(rows)) {
      const top = y;
      rules.push(top);
      const head = wrapText(
        format.pair(t.origin[origin], format.number(firms.length)),
        wide ? headWidth - gap : width,
        fontSize,
        'bold'
      );
      heads.push(...head.map((line, index) => ({ text: line, x: 0, y: top + 16 + index * lineHeight })));
      const headEnd = top + 10 + head.length * lineHeight;
      y = wide ? top + 16 : headEnd + 8;
      if (firms.length === 0) {
        notes.push({ text: t.none, x: headWidth, y });
        y += lineHeight;
      } else {
        const perLine = Math.floor((blockWidth - 8) / step);
        firms.forEach((d, index) => {
          dots.push({
            ...markOf(d),
            x: headWidth + 7 + (index % perLine) * step,
            y: y + Math.floor(index / perLine) * step
          });
        });
        y += Math.ceil(firms.length / perLine) * step + 6;
        for (const [group, own] of groups(firms, (d) => d.comparison_group)) {
          const lines = wrapText(
            own.map((d) => d[`organisation_${lang}`].replaceAll(' ', '\u00a0')).join(', '),
            blockWidth - symbolWidth,
            fontSize
          );
          dots.push({ group, x: headWidth + 7, y });
          names.push(
            ...lines.map((line, index) => ({
              text: line,
              x: headWidth + symbolWidth,
              y: y + index * lineHeight
            }))
          );
          y += lines.length * lineHeight + 3;
        }
      }
      y = Math.max(y, wide ? headEnd : 0) + 2;
    }
    const written = { x: 'x', y: 'y', text: 'text', textAnchor: 'start', lineAnchor: 'middle' } as const;
    return pixelDrawing(width, y, [
      ...key.marks,
      link(rules, {
        x1: 0,
        x2: width,
        y1: (top: number) => top + 2,
        y2: (top: number) => top + 2,
        stroke: grid
      }),
      text(heads, { ...written, fill: ink, fontWeight: 600 }),
      text(notes, { ...written, fill: muted, fontStyle: 'italic' }),
      ...groupDots(dots, 4.5),
      text(names, { ...written, fill: muted })
    ]);
  },
  words
});
