// Built at home or rebuilt from elsewhere? A mark a host in five blocks by the origin of its platform; firms of another trade are named under them.
import { link, text } from '@observablehq/plot';
import { groups } from 'd3';
import { groupColumn, organisationColumns } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { followed } from '../followed.ts';
import { firstKnownGroup, groupLegend, groupRank } from '../group-legend.ts';
import { groupDots, type GroupDot } from '../group-symbol.ts';
import { legendMarks } from '../legend.ts';
import { grid, ink, muted } from '../palette.ts';
import { fontSize, lineHeight, pixelDrawing } from '../pixel-drawing.ts';
import { textWidth, wrapText } from '../text-width.ts';
import type { TechnologyOrigin } from '../technology-origin.ts';
import { byOrigin, countedIn, params, row, type Row } from './data.ts';
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
const headWidth = 190;
/** Of the count at the left of the marks. */
const countWidth = 22;
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
    const { firms: counted, others } = countedIn(rows);
    const wide = width >= wideFrom;
    const left = wide ? headWidth : 0;
    const blockWidth = width - left;
    const key = legendMarks(groupLegend(counted, { format, lang, time: 'start', brief: !wide }), {
      width,
      top: 0
    });
    let y = key.height;
    const rules: number[] = [];
    const heads: Line[] = [];
    const notes: Line[] = [];
    const dots: GroupDot[] = [];
    const names: Line[] = [];
    const nameOf = (d: Row): string => d[`organisation_${lang}`].replaceAll(' ', '\u00a0');

    /** Writes a heading at the left of its block, or above it; returns where the heading ends. */
    const addHead = (head: string): number => {
      rules.push(y);
      const lines = wrapText(head, wide ? headWidth - gap : width, fontSize, 'bold');
      heads.push(...lines.map((line, index) => ({ text: line, x: 0, y: y + 16 + index * lineHeight })));
      const end = y + 10 + lines.length * lineHeight;
      y = wide ? y + 16 : end + 8;
      return end;
    };
    const addLines = (into: Line[], content: string, indent: number): void => {
      const lines = wrapText(content, blockWidth - indent, fontSize);
      into.push(...lines.map((line, index) => ({ text: line, x: left + indent, y: y + index * lineHeight })));
      y += lines.length * lineHeight + 3;
    };
    /** Draws one mark for each firm, on as many lines as they need. */
    const addMarks = (firms: readonly Row[]): void => {
      const perLine = Math.floor((blockWidth - countWidth - 8) / step);
      firms.forEach((d, index) => {
        dots.push({
          x: left + countWidth + 7 + (index % perLine) * step,
          y: y + Math.floor(index / perLine) * step,
          group: d.comparison_group,
          series: d.organisation_id,
          href: href(d),
          title: format.pair(d[`organisation_${lang}`], format.term('technology', d.technology))
        });
      });
      y += Math.ceil(firms.length / perLine) * step + 6;
    };
    /** Those of which no source says anything must not drown the others: a phone leaves their names to the table. */
    const namesOf = (origin: TechnologyOrigin, firms: readonly Row[]): string =>
      origin === 'unknown' && !wide ? t.inTable : firms.map(nameOf).join(', ');
    /** Names the firms of a block: each group after its mark; all of them together where no source says. */
    const addNames = (origin: TechnologyOrigin, firms: readonly Row[]): void => {
      if (origin === 'unknown') {
        addLines(wide ? names : notes, namesOf(origin, firms), 0);
        return;
      }
      const byGroup = groups(firms, (d) => d.comparison_group);
      if (byGroup.length === 1) {
        addLines(names, namesOf(origin, firms), 0);
        return;
      }
      let x = symbolWidth;
      for (const [group, own] of byGroup) {
        const content = own.map(nameOf).join(', ');
        const long = textWidth(content, fontSize);
        // A group follows the one before it on its line where both fit.
        if (x > symbolWidth && x + long <= blockWidth) y -= lineHeight + 3;
        else x = symbolWidth;
        dots.push({ group, x: left + x - symbolWidth + 7, y });
        addLines(names, content, x);
        x = long > blockWidth - symbolWidth ? blockWidth : x + long + 16 + symbolWidth;
      }
    };

    for (const { origin, firms } of byOrigin(counted)) {
      const headEnd = addHead(t.origin[origin]);
      heads.push({ text: format.number(firms.length), x: left, y });
      if (firms.length === 0) {
        notes.push({ text: t.none, x: left + countWidth, y });
        y += lineHeight;
      } else {
        addMarks(firms);
        addNames(origin, firms);
      }
      y = Math.max(y, wide ? headEnd : 0) + 2;
    }
    if (others.length > 0) {
      const headEnd = addHead(t.outside);
      addLines(heads, format.number(others.length), 0);
      const own = byOrigin(others).find(({ origin }) => origin === 'own')?.firms.length ?? 0;
      if (own > 0) addLines(names, t.ownOutside(own), 0);
      for (const { origin, firms } of byOrigin(others).filter(({ firms: own }) => own.length > 0))
        addLines(
          notes,
          format.pair(`${t.origin[origin]}, ${format.number(firms.length)}`, namesOf(origin, firms)),
          0
        );
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
