// An answer as a chart. A row is one mark: nothing is added up, so that money of different kinds never is.
import {
  barX,
  barY,
  dot,
  gridX,
  gridY,
  lineY,
  plot,
  ruleX,
  ruleY,
  type ChannelValue,
  type Markish,
  type ScaleOptions
} from '@observablehq/plot';
import {
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
  ticks
} from 'd3';
import { kindsOf, maxColours, type Choice, type ColumnKind } from './columns.ts';
import type { Result, Value } from './messages.ts';
import type { Texts } from './texts.ts';

/** The most rows that are drawn, and the most as bars. */
const maxMarks = 1_000;
const maxBars = 60;

const palette = ['--accent', '--state', '--sme', '--larger', '--market'] as const;
const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar] as const;
const otherShape = symbolWye;
const otherColour = 'var(--unsized)';
const longestLabel = 28;
/** About as wide as one letter of a label, in pixels. */
const letter = 6.4;

interface Legend {
  readonly text: string;
  readonly colour: string;
  /** The outline of the mark, in a box of 16 pixels around its middle. */
  readonly shape: string;
}
export interface Drawn {
  readonly svg: Element;
  readonly legend: readonly Legend[];
  /** Values that share one colour: too many to tell apart. */
  readonly others: number;
  readonly rows: number;
  readonly whole: boolean;
}

interface Point {
  readonly x: number | string | Date;
  readonly y: number | string | Date;
  readonly group: string;
  readonly title: string;
  readonly name: string;
}

const placed = (value: Value, kind: ColumnKind | undefined, speech: Texts): number | string | Date => {
  if (kind === 'number' || kind === 'year') return Number(value);
  return kind === 'date' ? new Date(String(value)) : speech.text(value);
};

/** Ticks at whole years, however few there are. */
const wholeYears = ({ rows }: Result, at: number, width: number): number[] => {
  const years = rows.flatMap((row) => (typeof row[at] === 'number' ? [row[at]] : []));
  const all = ticks(Math.min(...years), Math.max(...years), Math.max(Math.floor(width / 60), 2));
  return all.filter(Number.isInteger);
};

/** The values of the colour column, the most frequent first. */
const groupsOf = (points: readonly Point[]): string[] => {
  const counts = new Map<string, number>();
  for (const { group } of points) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts.entries()].sort(([, a], [, b]) => b - a).map(([group]) => group);
};

export const draw = (result: Result, choice: Choice, speech: Texts, width: number): Drawn | undefined => {
  const kinds = kindsOf(result);
  const { columns } = result;
  const bars = choice.mark === 'bar';
  const complete = result.rows.filter(
    (row) => (row[choice.x] ?? null) !== null && (row[choice.y] ?? null) !== null
  );
  const drawnRows = complete.slice(0, bars ? maxBars : maxMarks);
  if (drawnRows.length === 0) return undefined;
  const points = drawnRows.map((row): Point => {
    const at = (place: number) => row[place] ?? null;
    const shown = [...new Set([choice.x, choice.y, ...(choice.colour === undefined ? [] : [choice.colour])])];
    return {
      x: placed(at(choice.x), kinds[choice.x], speech),
      y: placed(at(choice.y), kinds[choice.y], speech),
      group: choice.colour === undefined ? '' : speech.text(at(choice.colour)),
      title: shown.map((place) => `${columns[place] ?? ''} = ${speech.text(at(place))}`).join('\n'),
      name: speech.text(at(bars && kinds[choice.y] !== 'number' ? choice.y : choice.x))
    };
  });

  const longest = Math.min(longestLabel, Math.floor((width * 0.45) / letter));
  const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
  const groups = groupsOf(points);
  const namedGroups = groups.slice(0, maxColours);
  const colourOf = (group: string): string => {
    const at = namedGroups.indexOf(group);
    return at < 0 ? otherColour : `var(${palette[at] ?? '--ink'})`;
  };
  const shapeOf = (group: string) => shapes[namedGroups.indexOf(group)] ?? otherShape;

  const sideways = bars && kinds[choice.y] !== 'number' && kinds[choice.x] === 'number';
  const labels = points.map(({ name, group }) =>
    cut(choice.colour === undefined || name === group ? name : `${name} · ${group}`)
  );
  const label = (_: unknown, at: number): string => labels[at] ?? '';
  const number = { tickFormat: speech.short, zero: bars } as const;
  const scaleOf = (at: number): ScaleOptions => {
    const kind = kinds[at];
    if (kind === 'number') return { ...number, nice: true };
    if (kind === 'year') return { ticks: wholeYears(result, at, width), tickFormat: String };
    return kind === 'date' ? { type: 'utc' } : { type: 'point', tickFormat: (text: string) => cut(text) };
  };
  const band: ScaleOptions = { type: 'band', tickFormat: label, domain: points.keys() };
  const index: ChannelValue = (_: Point, at: number) => at;
  const titled = { title: 'title' } as const;
  const fill = ({ group }: Point): string => colourOf(group);

  const marksFor = (): Markish[] => {
    if (sideways) return [gridX(), barX(points, { x1: 0, x2: 'x', y: index, fill, ...titled }), ruleX([0])];
    if (bars) return [gridY(), barY(points, { y1: 0, y2: 'y', x: index, fill, ...titled }), ruleY([0])];
    const dots = dot(points, {
      x: 'x',
      y: 'y',
      fill,
      r: 4,
      symbol: ({ group }: Point) => shapeOf(group),
      stroke: 'var(--paper)',
      strokeWidth: 1,
      ...titled
    });
    if (choice.mark === 'dot') return [gridY(), gridX(), dots];
    const line = lineY(points, { x: 'x', y: 'y', z: 'group', stroke: fill, sort: 'x', strokeWidth: 2 });
    return [gridY(), line, dots];
  };

  const named = sideways
    ? labels
    : kinds[choice.y] === 'text' || kinds[choice.y] === 'id'
      ? points.map(({ y }) => cut(String(y)))
      : [];
  const left = named.length === 0 ? 56 : Math.max(...named.map(({ length }) => length)) * letter + 20;
  const turned =
    !sideways &&
    (bars || kinds[choice.x] === 'text' || kinds[choice.x] === 'id') &&
    labels.some((text) => text.length > 4);
  const distinctNames = sideways ? points.length : new Set(named).size;
  const svg = plot({
    width,
    height: Math.max(named.length === 0 ? 380 : distinctNames * 20 + 80, 220),
    marginLeft: left,
    marginBottom: turned ? 150 : 44,
    marginTop: 28,
    x: {
      ...(bars && !sideways ? band : scaleOf(choice.x)),
      label: columns[choice.x] ?? '',
      tickRotate: turned ? -45 : 0
    },
    y: {
      ...(sideways ? band : scaleOf(choice.y)),
      label: columns[choice.y] ?? '',
      labelAnchor: 'top',
      ...(named.length === 0 ? {} : { labelArrow: 'none' })
    },
    symbol: { type: 'identity' },
    marks: marksFor()
  });
  // Plot's own style sheet would be an inline one, which the policy of the page refuses; chart.css holds it.
  svg.querySelector('style')?.remove();
  for (const named of svg.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label');
  svg.setAttribute('class', 'drawing');
  const square = 'M-6,-6h12v12h-12z';
  return {
    svg,
    legend:
      choice.colour === undefined
        ? []
        : namedGroups.map((text) => ({
            text,
            colour: colourOf(text),
            shape: bars ? square : (symbol(shapeOf(text), 90)() ?? square)
          })),
    others: groups.length - namedGroups.length,
    rows: drawnRows.length,
    whole: drawnRows.length === complete.length
  };
};
