// Where are they? A map by department, one dot a firm; the capital's region, overseas and unknown places are listed aside.
import { dot, geo, text } from '@observablehq/plot';
import { groups } from 'd3';
import { groupColumn, organisationColumns } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { groupLegend, groupRank } from '../group-legend.ts';
import { isTelecomOrItServices } from '../main-activity.ts';
import { legend, legendHeight, type LegendItem } from '../legend.ts';
import { grid, groupColour, ink, muted, paper } from '../palette.ts';
import { departments, france } from './france.ts';
import { cluster, dotAlone, placeLabels, strip, type Spot } from './layout.ts';
import { nameOf, params, type Area, areaOf, row, type Row } from './data.ts';
import { words } from './words.ts';

const sql = `
SELECT id AS organisation_id, name_fr AS organisation_fr, name_en AS organisation_en, comparison_group, main_activity,
  city, department, closed, source_ids
FROM organisation_view
WHERE kind IN ('provider', 'state-backed-venture') AND country = 'FR' AND (:group = 'all' OR comparison_group = :group)
ORDER BY department IS NULL, department, ${groupRank('comparison_group')},
  organisation_fr COLLATE NOCASE, organisation_id`;

/** The towns of a department's firms where all are known and short enough; its own name otherwise. */
const townsOf = (department: string, firms: readonly Row[]): string => {
  const towns = [...new Set(firms.map((d) => d.city))];
  const text = towns.join(', ');
  return towns.includes(null) || text.length > 18 ? nameOf(department) : text;
};

interface Line {
  readonly label: string;
  readonly firms: readonly Row[];
}

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    comparison_group: groupColumn,
    main_activity: { kind: 'term:activity', label: { fr: 'Activité principale', en: 'Main activity' } },
    city: { kind: 'text', label: { fr: 'Commune', en: 'Town' }, absent: { fr: 'non lue', en: 'not read' } },
    department: {
      kind: 'text',
      label: { fr: 'Département', en: 'Department' },
      absent: { fr: 'non lu', en: 'not read' }
    },
    closed: { kind: 'date', label: { fr: 'Fin', en: 'End' } },
    source_ids: { kind: 'sources', label: { fr: 'Sources', en: 'Sources' } }
  },
  params,
  query: ({ group }) => ({ sql, values: { group } }),
  plot: ({ rows, width, lang, format, href }) => {
    const texts = words[lang];
    const beside = width >= 600;
    const named = width >= 800;
    const mapWidth = beside ? Math.round(width * (named ? 0.62 : 0.56)) : width;
    const items: LegendItem[] = [
      ...groupLegend(rows, format),
      ...(rows.some(isTelecomOrItServices)
        ? [{ text: texts.hybrid, colour: muted, fillStyle: 'hollow' as const }]
        : [])
    ];
    const top = legendHeight(items, width) + 8;
    const map = france(mapWidth - 4, top);
    const of = (area: Area) => rows.filter((d) => areaOf(d) === area);
    const byDepartment = (firms: readonly Row[]) => groups(firms, (d) => d.department ?? '');

    const onMap = byDepartment(of('map')).flatMap(([department, firms]) => {
      const spot = departments.get(department);
      if (spot === undefined) return [];
      const names = named ? firms.map((d) => d[`organisation_${lang}`]) : [];
      return [
        { ...map.project(spot), firms, count: firms.length, lines: [townsOf(department, firms), ...names] }
      ];
    });

    const left = beside ? mapWidth + 14 : 4;
    let y = beside ? top + 8 : top + map.height + 24;
    const capital = of('capital');
    const heads: (Spot & { text: string })[] = [];
    const listed: (Spot & Line)[] = [];
    const dots: (Spot & { of: Row; name: string })[] = onMap.flatMap((spot) =>
      cluster(spot, spot.count).flatMap((dotSpot, index) => {
        const firm = spot.firms[index];
        return firm === undefined ? [] : [{ ...dotSpot, of: firm, name: '' }];
      })
    );
    const list = (head: string, lines: readonly Line[]) => {
      if (lines.length === 0) return;
      heads.push({ x: left, y, text: head });
      y += 20;
      for (const line of lines) {
        const start = named ? { x: left + 6, y: y + 18 } : { x: left + (beside ? 148 : 156), y };
        const step = named ? { x: (width - left - 10) / 2, y: 17 } : dotAlone;
        const { spots, height } = strip(start, line.firms.length, width - 2, step);
        listed.push({ x: left, y, ...line });
        spots.forEach((spot, index) => {
          const firm = line.firms[index];
          if (firm !== undefined)
            dots.push({ ...spot, of: firm, name: named ? firm[`organisation_${lang}`] : '' });
        });
        y = start.y + height + (named ? 4 : 8);
      }
      y += 8;
    };
    const lineOf = (name: string, firms: readonly Row[]): Line => ({
      label: format.pair(name, format.number(firms.length)),
      firms
    });
    list(
      format.pair('Île-de-France', format.number(capital.length)),
      byDepartment(capital)
        .map(([department, firms]) => lineOf(nameOf(department), firms))
        .sort((a, b) => b.firms.length - a.firms.length)
    );
    const aside = [
      { name: texts.overseas, firms: of('overseas') },
      { name: texts.unreadShort, firms: of('unknown') }
    ].filter(({ firms }) => firms.length > 0);
    list(
      texts.aside,
      aside.map(({ name, firms }) => lineOf(name, firms))
    );
    const centre = map.project({
      x: departments.get('75')?.x ?? 0,
      y: departments.get('75')?.y ?? 0
    });
    const labels = placeLabels(onMap, mapWidth, [centre]);
    const describe = ({ of: firm }: { of: Row }) =>
      format.pair(
        firm[`organisation_${lang}`],
        [firm.city, firm.department === null ? texts.unread : nameOf(firm.department)]
          .filter((part) => part !== null)
          .join(', ')
      );
    return {
      projection: 'identity',
      margin: 0,
      height: Math.ceil(Math.max(top + map.height, y)) + 4,
      color: { type: 'identity' },
      marks: [
        geo([map.land], { fill: grid, fillOpacity: 0.55 }),
        geo([map.capital], { fill: grid }),
        geo([map.borders], { stroke: paper, strokeWidth: 1 }),
        ...legend(items, width, 0, 0).marks,
        text([{ ...centre, text: capital.length === 0 ? '' : format.number(capital.length) }], {
          x: 'x',
          y: 'y',
          text: 'text',
          fontWeight: 600,
          fill: ink
        }),
        ...(['start', 'end', 'middle'] as const).map((anchor) =>
          text(
            labels.filter((label) => label.anchor === anchor),
            {
              x: 'x',
              y: 'y',
              text: 'text',
              textAnchor: anchor,
              lineHeight: 1.1,
              fill: ink,
              stroke: paper,
              strokeWidth: 3
            }
          )
        ),
        text(heads, { x: 'x', y: 'y', text: 'text', textAnchor: 'start', fontWeight: 600, fill: ink }),
        text(listed, { x: 'x', y: 'y', text: 'label', textAnchor: 'start', fill: muted }),
        text(
          dots.filter(({ name }) => name !== ''),
          { x: 'x', y: 'y', text: 'name', textAnchor: 'start', dx: 9, fill: ink }
        ),
        dot(dots, {
          x: 'x',
          y: 'y',
          r: 5,
          fill: ({ of: firm }: { of: Row }) =>
            isTelecomOrItServices(firm) ? paper : groupColour[firm.comparison_group],
          stroke: ({ of: firm }: { of: Row }) => groupColour[firm.comparison_group],
          strokeWidth: 1.5,
          href: ({ of: firm }: { of: Row }) => href(firm),
          title: describe
        })
      ]
    };
  },
  words
});
