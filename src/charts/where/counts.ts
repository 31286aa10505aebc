// The map that counts firms: a number in each department; beside the map, a mark a firm in the capital's region and elsewhere.
import { dot, geo, text } from '@observablehq/plot';
import { groups } from 'd3';
import type { Drawing, PlotContext } from '../chart-definition.ts';
import { groupLegend, inGroupOrder } from '../group-legend.ts';
import { groupDots, type GroupDot } from '../group-symbol.ts';
import { legendMarks } from '../legend.ts';
import { grid, ink, muted, paper } from '../palette.ts';
import { fontSize, lineHeight, pixelDrawing } from '../pixel-drawing.ts';
import { wrapText } from '../text-width.ts';
import { areaOf, nameOf, type params, type Row } from './data.ts';
import { departments, france } from './france.ts';
import { placeLabels, type Spot } from './layout.ts';
import { words } from './words.ts';

/** From this width on, the marks stand beside the map; under it below. */
const wideFrom = 600;
/** Pixels between two marks: a finger can touch one of them. */
const step = 16;
const badgeRadius = 12;
const badgeWidth = 32;

/** The capital's region is black, the others are white: on the map and in the headings. */
type Ground = 'capital' | 'elsewhere' | 'unknown';
interface Badge extends Spot {
  readonly count: number;
  readonly r: number;
  readonly ground: Ground;
}

/** Areas grow with the count, as far as the number stays inside. */
const radiusOf = (count: number): number => Math.max(9, 4.6 * Math.sqrt(count));

const badgeMarks = (badges: readonly Badge[]) => [
  dot(badges, {
    x: 'x',
    y: 'y',
    r: 'r',
    fill: ({ ground }: Badge) => (ground === 'capital' ? ink : paper),
    stroke: ({ ground }: Badge) => (ground === 'unknown' ? muted : ink),
    strokeWidth: 1.5
  }),
  ...([true, false] as const).map((capital) =>
    text(
      badges.filter(({ ground }) => (ground === 'capital') === capital),
      {
        x: 'x',
        y: 'y',
        text: ({ count }: Badge) => String(count),
        lineAnchor: 'middle',
        fontWeight: 600,
        fill: capital ? paper : ink
      }
    )
  )
];

/** Returns firms group by group, in the order of groups. */
const inGroups = (firms: readonly Row[]): Row[] =>
  inGroupOrder(firms, (d) => d.comparison_group).flatMap(([, own]) => own);

export const countsMap = ({ rows, width, lang, format, href }: PlotContext<Row, typeof params>): Drawing => {
  const t = words[lang];
  const wide = width >= wideFrom;
  const mapWidth = wide ? Math.round(width * 0.56) : width;
  const key = legendMarks(groupLegend(rows, { format, lang, time: 'start', brief: !wide }), {
    width,
    top: 0
  });
  const top = key.height + 4;
  const map = france(mapWidth - 4, top);
  const of = (...areas: ReturnType<typeof areaOf>[]) => rows.filter((d) => areas.includes(areaOf(d)));
  const capital = of('capital');
  const far = of('overseas');
  const countsOf = (firms: readonly Row[]) =>
    groups(firms, (d) => d.department ?? '')
      .map(([department, own]) => ({ department, count: own.length }))
      .sort((a, b) => b.count - a.count);

  const paris = departments.get('75');
  const capitalBadges: Badge[] =
    paris === undefined || capital.length === 0
      ? []
      : [{ ...map.project(paris), count: capital.length, r: radiusOf(capital.length), ground: 'capital' }];
  const onMap = countsOf(of('map')).flatMap(({ department, count }) => {
    const spot = departments.get(department);
    return spot === undefined ? [] : [{ ...map.project(spot), department, count, r: radiusOf(count) }];
  });
  const sized = <D extends Badge | (typeof onMap)[number]>(badge: D) => ({
    ...badge,
    halfWidth: badge.r,
    halfHeight: badge.r - 1
  });
  const labels = placeLabels(
    onMap.map((badge) => ({ ...sized(badge), lines: [nameOf(badge.department)] })),
    mapWidth,
    capitalBadges.map(sized)
  );

  const headings: Badge[] = [];
  const heads: (Spot & { text: string })[] = [];
  const notes: (Spot & { text: string })[] = [];
  const dots: GroupDot[] = [];
  const left = wide ? mapWidth + 20 : 0;
  const perLine = Math.floor((width - left - badgeWidth - 8) / step);
  let y = wide ? top + 24 : top + map.height + 16;
  /** Adds how many firms there are in a place, what the place is, and a mark for each of them. */
  const add = (ground: Ground, head: string, firms: readonly Row[], note: string): void => {
    if (firms.length === 0) return;
    headings.push({ x: left + badgeRadius, y: y + 6, count: firms.length, r: badgeRadius, ground });
    heads.push({ x: left + badgeWidth, y, text: head });
    y += step;
    if (note !== '') {
      const lines = wrapText(note, width - left - badgeWidth, fontSize);
      notes.push(
        ...lines.map((line, index) => ({ x: left + badgeWidth, y: y + index * lineHeight, text: line }))
      );
      y += lines.length * lineHeight;
    }
    firms.forEach((d, index) => {
      dots.push({
        x: left + badgeWidth + 7 + (index % perLine) * step,
        y: y + 2 + Math.floor(index / perLine) * step,
        group: d.comparison_group,
        series: d.organisation_id,
        href: href(d),
        title: format.pair(
          d[`organisation_${lang}`],
          [d.city, d.department === null ? t.unread : nameOf(d.department)]
            .filter((part) => part !== null)
            .join(', ')
        )
      });
    });
    y += Math.ceil(firms.length / perLine) * step + (wide ? 22 : 10);
  };
  add(
    'capital',
    'Île-de-France',
    inGroups(capital),
    wide
      ? countsOf(capital)
          .map(({ department, count }) => `${nameOf(department)} ${format.number(count)}`)
          .join(', ')
      : ''
  );
  add('elsewhere', t.elsewhere(far.length), inGroups(of('map', 'overseas')), '');
  add('unknown', t.unreadHead, of('unknown'), '');
  const written = { x: 'x', y: 'y', text: 'text', textAnchor: 'start', lineAnchor: 'middle' } as const;
  return {
    ...pixelDrawing(width, Math.ceil(Math.max(wide ? top + map.height : 0, y)), [
      geo([map.land], { fill: grid, fillOpacity: 0.55 }),
      geo([map.capital], { fill: grid }),
      geo([map.borders], { stroke: paper, strokeWidth: 1 }),
      ...key.marks,
      ...(['start', 'end', 'middle'] as const).map((anchor) =>
        text(
          labels.filter((label) => label.anchor === anchor),
          { x: 'x', y: 'y', text: 'text', textAnchor: anchor, fill: ink, stroke: paper, strokeWidth: 3 }
        )
      ),
      ...badgeMarks([
        ...onMap.map((badge) => ({ ...badge, ground: 'elsewhere' as const })),
        ...capitalBadges,
        ...headings
      ]),
      text(heads, { ...written, fontWeight: 600, fill: ink }),
      text(notes, { ...written, fill: muted }),
      ...groupDots(dots)
    ]),
    projection: 'identity',
    r: { type: 'identity' }
  };
};
