// The map that names every firm: one mark a firm; the capital's region, overseas and unknown places are listed aside.
import { geo, text } from '@observablehq/plot';
import { groups } from 'd3';
import type { Drawing, PlotContext } from '../chart-definition.ts';
import { groupLegend } from '../group-legend.ts';
import { groupDots } from '../group-symbol.ts';
import { legendMarks } from '../legend.ts';
import { grid, ink, muted, paper } from '../palette.ts';
import { fontSize, lineHeight, pixelDrawing } from '../pixel-drawing.ts';
import { textWidth, wrapText } from '../text-width.ts';
import { departments, france } from './france.ts';
import { cluster, clusterSize, placeLabels, type Spot } from './layout.ts';
import { nameOf, type Area, areaOf, type params, type Row } from './data.ts';
import { words } from './words.ts';

/** The towns of a department's firms where all are known and short enough; its own name otherwise. */
const townsOf = (department: string, firms: readonly Row[]): string => {
  const towns = [...new Set(firms.map((d) => d.city))];
  const text = towns.join(', ');
  return towns.includes(null) || text.length > 18 ? nameOf(department) : text;
};

interface Entry {
  readonly label: string;
  readonly firms: readonly Row[];
}

export const namesMap = ({ rows, width, lang, format, href }: PlotContext<Row, typeof params>): Drawing => {
  const texts = words[lang];
  const beside = width >= 600;
  /** Names stand on the map where it is wide enough; else numbers do, and the list names them. */
  const named = width >= 800;
  const mapWidth = beside ? Math.round(width * (named ? 0.62 : 0.5)) : width;
  const key = legendMarks(groupLegend(rows, { format, lang, time: 'start', brief: !beside }), {
    width,
    top: 0
  });
  const top = key.height + 4;
  const map = france(mapWidth - 4, top);
  const of = (area: Area) => rows.filter((d) => areaOf(d) === area);
  const byDepartment = (firms: readonly Row[]) => groups(firms, (d) => d.department ?? '');

  // From the north to the south, so that numbers follow the map.
  const onMap = byDepartment(of('map'))
    .flatMap(([department, firms]) => {
      const spot = departments.get(department);
      return spot === undefined
        ? []
        : [{ ...map.project(spot), firms, ...clusterSize(firms.length), place: townsOf(department, firms) }];
    })
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map((spot, index) => ({
      ...spot,
      lines: named ? [spot.place, ...spot.firms.map((d) => d[`organisation_${lang}`])] : [String(index + 1)]
    }));

  const marks = onMap.flatMap((spot) =>
    cluster(spot, spot.firms.length).flatMap((dotSpot, index) => {
      const firm = spot.firms[index];
      return firm === undefined ? [] : [{ ...dotSpot, firm }];
    })
  );
  const heads: (Spot & { text: string })[] = [];
  const labels: (Spot & { text: string })[] = [];
  const names: (Spot & { text: string })[] = [];

  /** Adds the places that the map numbers, with their firms; returns where the list ends. */
  const addNumbered = (left: number, start: number): number => {
    let y = start + 20;
    heads.push({
      x: left,
      y: start,
      text: texts.onMap(onMap.reduce((sum, { firms }) => sum + firms.length, 0))
    });
    for (const [index, { place, firms }] of onMap.entries()) {
      const entry = format.pair(
        `${index + 1}. ${place}`,
        firms.map((d) => d[`organisation_${lang}`]).join(', ')
      );
      const lines = wrapText(entry, width - left - 18, fontSize);
      names.push(
        ...lines.map((line, row_) => ({
          x: left + (row_ === 0 ? 0 : 18),
          y: y + row_ * lineHeight,
          text: line
        }))
      );
      y += lines.length * lineHeight + 2;
    }
    return y + 10;
  };

  /** Adds firms that the map does not hold, each with its mark, on as many lines as they need; returns where the list ends. */
  const add = (
    head: string,
    entries: readonly Entry[],
    left: number,
    right: number,
    start: number
  ): number => {
    if (entries.length === 0) return start;
    heads.push({ x: left, y: start, text: head });
    let y = start + 20;
    for (const { label, firms } of entries) {
      labels.push({ x: left, y, text: label });
      let x = left + 10 + textWidth(label, fontSize) + 10;
      const indent = left + 7;
      for (const d of firms) {
        const name = d[`organisation_${lang}`];
        const long = 10 + textWidth(name, fontSize);
        if (x > indent && x + long > right) {
          x = indent;
          y += lineHeight + 1;
        }
        marks.push({ x, y, firm: d });
        names.push({ x: x + 10, y, text: name });
        x += long + 14;
      }
      y += lineHeight + 5;
    }
    return y + 6;
  };
  const entryOf = (name: string, firms: readonly Row[]): Entry => ({
    label: format.pair(name, format.number(firms.length)),
    firms
  });
  const capital = of('capital');
  const underMap = top + map.height + 18;
  const left = named ? mapWidth + 14 : 0;
  const right = beside && !named ? mapWidth - 8 : width;
  const numbered = named ? 0 : beside ? addNumbered(mapWidth + 14, top + 8) : addNumbered(0, underMap);
  const capitalStart = named ? top + 8 : beside ? underMap : numbered;
  const asideStart = add(
    format.pair('Île-de-France', format.number(capital.length)),
    byDepartment(capital)
      .map(([department, firms]) => entryOf(nameOf(department), firms))
      .sort((a, b) => b.firms.length - a.firms.length),
    left,
    right,
    capitalStart
  );
  const listed = add(
    texts.aside,
    [
      { name: texts.overseas, firms: of('overseas') },
      { name: texts.unreadShort, firms: of('unknown') }
    ]
      .filter(({ firms }) => firms.length > 0)
      .map(({ name, firms }) => entryOf(name, firms)),
    left,
    right,
    asideStart
  );
  const centre = map.project({
    x: departments.get('75')?.x ?? 0,
    y: departments.get('75')?.y ?? 0
  });
  const placed = placeLabels(onMap, mapWidth, [{ ...centre, ...clusterSize(2) }]);
  const describe = (firm: Row): string =>
    format.pair(
      firm[`organisation_${lang}`],
      [firm.city, firm.department === null ? texts.unread : nameOf(firm.department)]
        .filter((part) => part !== null)
        .join(', ')
    );
  const written = { x: 'x', y: 'y', text: 'text', textAnchor: 'start', lineAnchor: 'middle' } as const;
  return {
    ...pixelDrawing(width, Math.ceil(Math.max(top + map.height, numbered, listed)) + 4, [
      geo([map.land], { fill: grid, fillOpacity: 0.55 }),
      geo([map.capital], { fill: grid }),
      geo([map.borders], { stroke: paper, strokeWidth: 1 }),
      ...key.marks,
      text([{ ...centre, text: capital.length === 0 ? '' : format.number(capital.length) }], {
        x: 'x',
        y: 'y',
        text: 'text',
        fontWeight: 600,
        fill: ink
      }),
      ...(['start', 'end', 'middle'] as const).map((anchor) =>
        text(
          placed.filter((label) => label.anchor === anchor),
          {
            x: 'x',
            y: 'y',
            text: 'text',
            textAnchor: anchor,
            lineHeight: 1.2,
            fill: ink,
            fontWeight: named ? 400 : 600,
            stroke: paper,
            strokeWidth: 3
          }
        )
      ),
      text(heads, { ...written, fontWeight: 600, fill: ink }),
      text(labels, { ...written, fill: muted }),
      text(names, { ...written, fill: ink }),
      ...groupDots(
        marks.map(({ x, y: middle, firm }) => ({
          x,
          y: middle,
          group: firm.comparison_group,
          series: firm.organisation_id,
          href: href(firm),
          title: describe(firm)
        }))
      )
    ]),
    projection: 'identity'
  };
};
