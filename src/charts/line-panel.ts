// Lines within the four sides of a plot: strokes that skip the years not read, dots, hatched ranges where sources differ.
import { dot, line, type Markish } from '@observablehq/plot';
import { boxAround, boxesAlong, type LineEnd } from './line-labels.ts';
import { paper } from './palette.ts';
import { statusRects } from './status-style.ts';
import { yearScale, type Years } from './time-axis.ts';
import { valueScale, type Frame, type ValueRange } from './value-axis.ts';

export interface LinePoint {
  /** When, as a decimal year. */
  readonly at: number;
  /** The lowest and the highest of what sources say. */
  readonly low: number;
  readonly high: number;
  readonly colour: string;
  readonly symbol: 'square' | 'circle' | 'triangle' | 'diamond' | 'star';
  readonly hollow?: boolean;
  /** The stroke that leads to it is dotted, however short: a forecast. */
  readonly dotted?: boolean;
  /** By unsure sources alone. */
  readonly faded?: boolean;
  readonly href?: string;
  readonly title?: string;
  /** A value to write at the dot where there is room. */
  readonly label?: string;
  /** Its line is named here: at the value that its name says, where that is not the last one. */
  readonly named?: boolean;
}

export interface LineSeries {
  readonly series: string;
  /** What may stand at its end, the fullest first; none for a line that goes on another. */
  readonly texts: readonly string[];
  /** What its shorter names leave out, written at its end where they stand. */
  readonly value?: string;
  /** What the key under the plot says of it where its name finds no room. */
  readonly key: string;
  /** In the order of time, at least one, one for each time. */
  readonly points: readonly LinePoint[];
  /** `front` is bold and lies above the others. */
  readonly weight: 'front' | 'calm';
  /** Its name is written larger than the rest. */
  readonly large?: boolean;
}

export interface PanelOptions {
  readonly frame: Frame;
  readonly years: Years;
  readonly values: ValueRange;
  /** Strokes longer than this number of years skip years that were not read: they are dotted, or left open. */
  readonly solid: number;
  readonly beyond: 'dotted' | 'open';
  /** Whether this panel shows and names the value: the foot of a plot is named under its lens. */
  readonly owns: (point: LinePoint) => boolean;
}

interface Stroke {
  readonly series: LineSeries;
  readonly colour: string;
  readonly dotted: boolean;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Where it leaves the plot at its top. */
  readonly leaves?: number;
}

const looks = {
  front: { width: 3, opacity: 1, r: 4.5 },
  calm: { width: 1.5, opacity: 0.6, r: 3.5 }
} as const;
/** From this height on, in pixels, a range is seen as one. */
const rangeFrom = 6;
const middle = ({ low, high }: LinePoint): number => (low + high) / 2;

/** The part of a stroke that lies under the top of the plot, and where it leaves it; undefined where no part does. */
const clipped = (stroke: Stroke, top: number): Stroke | undefined => {
  const { x1, y1, x2, y2 } = stroke;
  if (y1 < top && y2 < top) return undefined;
  const leaves = x1 + ((top - y1) / (y2 - y1)) * (x2 - x1);
  if (y1 < top) return { ...stroke, x1: leaves, y1: top, leaves };
  return y2 < top ? { ...stroke, x2: leaves, y2: top, leaves } : stroke;
};

/** The point at which a line is named. */
const namedPoint = ({ points }: LineSeries): LinePoint | undefined =>
  points.find(({ named }) => named === true) ?? points.at(-1);

/** Half of the width of a range, in pixels. */
const rangeHalf = 5;

/** Moves ranges that would hide each other aside. */
const sideBySide = <R extends { readonly x: number; readonly top: number; readonly bottom: number }>(
  ranges: readonly R[]
): R[] => {
  const placed: R[] = [];
  for (const range of ranges) {
    let { x } = range;
    const hides = (a: R): boolean =>
      Math.abs(a.x - x) < 2 * rangeHalf && a.top < range.bottom && range.top < a.bottom;
    while (placed.some(hides)) x += 2 * rangeHalf + 1;
    placed.push({ ...range, x });
  }
  return placed;
};

/** Returns the marks of lines, where they stand, and the ends to name. */
export const linePanel = (all: readonly LineSeries[], options: PanelOptions) => {
  const { frame, years, values, solid, beyond, owns } = options;
  const x = yearScale(years, frame);
  const y = valueScale(values, frame);
  // What lies in front is drawn last.
  const drawn = [...all].sort((a, b) => Number(a.weight === 'front') - Number(b.weight === 'front'));
  const placed = drawn.flatMap((series) =>
    series.points
      .filter((point) => middle(point) <= values.high)
      .map((point) => ({
        series: series.series,
        look: looks[series.weight],
        point,
        x: x(point.at),
        y: y(middle(point)),
        top: Math.max(frame.top, y(point.high)),
        bottom: y(point.low),
        owned: owns(point)
      }))
  );
  const ranges = sideBySide(placed.filter(({ top, bottom }) => bottom - top >= rangeFrom));
  const dots = placed.filter(({ top, bottom }) => bottom - top < rangeFrom);
  const moved = new Map(ranges.map((one) => [one.point, one.x]));
  const strokes = drawn.flatMap((series) =>
    series.points.flatMap((b, index): Stroke[] => {
      const a = series.points[index - 1];
      if (a === undefined) return [];
      const skips = b.at - a.at > solid;
      if (skips && beyond === 'open') return [];
      const dotted = skips || b.dotted === true;
      if (series.weight === 'calm' && !owns(a) && !owns(b)) return [];
      const stroke = {
        x1: moved.get(a) ?? x(a.at),
        y1: y(middle(a)),
        x2: moved.get(b) ?? x(b.at),
        y2: y(middle(b))
      };
      const seen = clipped({ series, colour: b.colour, dotted, ...stroke }, frame.top);
      return seen === undefined ? [] : [seen];
    })
  );
  const ends = [...drawn].reverse().flatMap((series): LineEnd[] => {
    const point = namedPoint(series);
    if (point === undefined || series.texts.length === 0 || !owns(point)) return [];
    return [
      {
        series: series.series,
        texts: series.texts,
        key: series.key,
        x: moved.get(point) ?? x(point.at),
        y: y(middle(point)),
        bold: series.weight === 'front',
        large: series.large === true,
        ...(series.value === undefined ? {} : { value: series.value }),
        colour: point.colour
      }
    ];
  });
  const leaving = strokes.flatMap(({ series, colour, leaves }) =>
    leaves === undefined ? [] : [{ series, colour, x: leaves }]
  );
  const pathOf = ({ series, colour }: Stroke) => `${series.series} ${colour}`;
  const path = (dotted: boolean): Markish[] => {
    const same = strokes.filter((stroke) => stroke.dotted === dotted);
    if (same.length === 0) return [];
    return [
      line(
        same.flatMap((stroke) => [
          { stroke, x: stroke.x1, y: stroke.y1 },
          { stroke, x: stroke.x2, y: stroke.y2 },
          { stroke, x: undefined, y: undefined }
        ]),
        {
          x: 'x',
          y: 'y',
          z: ({ stroke }) => pathOf(stroke),
          stroke: ({ stroke }) => stroke.colour,
          strokeWidth: ({ stroke }: { stroke: Stroke }) => looks[stroke.series.weight].width,
          strokeOpacity: ({ stroke }: { stroke: Stroke }) => looks[stroke.series.weight].opacity,
          ariaLabel: ({ stroke }) => stroke.series.series,
          ...(dotted ? { strokeDasharray: '1 5', strokeLinecap: 'round' as const } : {})
        }
      )
    ];
  };
  return {
    x,
    y,
    ends,
    dots: [
      ...dots.map((one) => ({ ...boxAround(one.x, one.y, one.look.r + 1), series: one.series })),
      ...ranges.map((one) => ({
        series: one.series,
        left: one.x - rangeHalf,
        right: one.x + rangeHalf,
        top: one.top,
        bottom: one.bottom
      }))
    ],
    lines: strokes.flatMap(({ x1, y1, x2, y2 }) => boxesAlong(x1, y1, x2, y2)),
    labels: [
      ...[...dots, ...ranges].flatMap(({ series, point, look, owned, ...place }): LineEnd[] =>
        point.label === undefined || !owned
          ? []
          : [
              {
                series,
                texts: [point.label],
                key: '',
                x: place.x,
                y: place.y,
                bold: look.width > 2,
                colour: point.colour
              }
            ]
      ),
      // A line that leaves the plot is named there too: its end stands elsewhere.
      ...leaving.map((one): LineEnd => ({
        series: one.series.series,
        texts: one.series.texts.map((words) => `↑ ${words}`),
        key: '',
        x: one.x,
        y: frame.top + 4,
        bold: one.series.weight === 'front',
        colour: one.colour
      }))
    ],
    marks: [
      ...path(true),
      ...path(false),
      ...statusRects(
        ranges.map(({ series, point, top, bottom, x: at, owned }) => ({
          x1: at - rangeHalf,
          x2: at + rangeHalf,
          y1: top,
          y2: bottom,
          style: 'disputed' as const,
          colour: point.colour,
          series,
          ...(point.href === undefined || !owned ? {} : { href: point.href }),
          ...(point.title === undefined || !owned ? {} : { title: point.title })
        }))
      ),
      ...(leaving.length === 0
        ? []
        : [
            line(
              leaving.flatMap((one) => [
                { ...one, x: one.x - 4.5, y: frame.top + 6 },
                { ...one, y: frame.top },
                { ...one, x: one.x + 4.5, y: frame.top + 6 },
                { ...one, x: undefined, y: undefined }
              ]),
              {
                x: 'x',
                y: 'y',
                z: ({ series, colour }) => `${series.series} ${colour}`,
                stroke: 'colour',
                strokeWidth: 1.5,
                ariaLabel: ({ series }) => series.series
              }
            )
          ]),
      ...(['calm', 'front'] as const).flatMap((weight): Markish[] => {
        // At the foot, what the lens shows anyway is a line alone.
        const same = dots.filter((one) => one.look === looks[weight] && (one.owned || weight === 'front'));
        if (same.length === 0) return [];
        return [
          dot(same, {
            x: 'x',
            y: 'y',
            r: looks[weight].r,
            symbol: ({ point }) => point.symbol,
            fill: ({ point }) => (point.hollow === true ? paper : point.colour),
            stroke: same.some(({ point }) => point.hollow === true)
              ? ({ point }) => (point.hollow === true ? point.colour : paper)
              : paper,
            strokeWidth: 1.25,
            ...(same.some(({ point }) => point.faded === true)
              ? { opacity: ({ point }) => (point.faded === true ? 0.4 : 1) }
              : {}),
            ariaLabel: 'series',
            href: ({ point, owned }) => (owned ? (point.href ?? null) : null),
            title: ({ point, owned }) => (owned ? (point.title ?? null) : null)
          })
        ];
      })
    ]
  };
};
