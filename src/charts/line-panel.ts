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
}

export interface LineSeries {
  readonly series: string;
  /** What may stand at its end, the fullest first; none for a line that goes on another. */
  readonly texts: readonly string[];
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
}

const looks = {
  front: { width: 3, opacity: 1, r: 4.5 },
  calm: { width: 1.5, opacity: 0.6, r: 3.5 }
} as const;
/** From this height on, in pixels, a range is seen as one. */
const rangeFrom = 6;
const middle = ({ low, high }: LinePoint): number => (low + high) / 2;

/** The part of a stroke that lies under the top of the plot; undefined where none does. */
const clipped = <S extends Pick<Stroke, 'x1' | 'y1' | 'x2' | 'y2'>>(
  stroke: S,
  top: number
): S | undefined => {
  const { x1, y1, x2, y2 } = stroke;
  if (y1 < top && y2 < top) return undefined;
  const crossing = x1 + ((top - y1) / (y2 - y1)) * (x2 - x1);
  if (y1 < top) return { ...stroke, x1: crossing, y1: top };
  return y2 < top ? { ...stroke, x2: crossing, y2: top } : stroke;
};

/** Returns the marks of lines, where they stand, and the ends to name. */
export const linePanel = (all: readonly LineSeries[], options: PanelOptions) => {
  const { frame, years, values, solid, beyond, owns } = options;
  const x = yearScale(years, frame);
  const y = valueScale(values, frame);
  // What lies in front is drawn last.
  const drawn = [...all].sort((a, b) => Number(a.weight === 'front') - Number(b.weight === 'front'));
  const strokes = drawn.flatMap((series) =>
    series.points.flatMap((b, index): Stroke[] => {
      const a = series.points[index - 1];
      if (a === undefined) return [];
      const skips = b.at - a.at > solid;
      if (skips && beyond === 'open') return [];
      const dotted = skips || b.dotted === true;
      const stroke = { x1: x(a.at), y1: y(middle(a)), x2: x(b.at), y2: y(middle(b)) };
      const seen = clipped({ series, colour: b.colour, dotted, ...stroke }, frame.top);
      return seen === undefined ? [] : [seen];
    })
  );
  const dots = drawn.flatMap((series) =>
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
  const ranges = dots.filter(({ top, bottom }) => bottom - top >= rangeFrom);
  const ends = [...drawn].reverse().flatMap((series): LineEnd[] => {
    const last = series.points.at(-1);
    if (last === undefined || series.texts.length === 0 || !owns(last)) return [];
    return [
      {
        series: series.series,
        texts: series.texts,
        key: series.key,
        x: x(last.at),
        y: y(middle(last)),
        bold: series.weight === 'front',
        large: series.large === true,
        colour: last.colour
      }
    ];
  });
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
    dots: dots.flatMap((one) => [
      boxAround(one.x, one.y, one.look.r + 1),
      { left: one.x - 5, right: one.x + 5, top: one.top, bottom: one.bottom }
    ]),
    lines: strokes.flatMap(({ x1, y1, x2, y2 }) => boxesAlong(x1, y1, x2, y2)),
    labels: dots.flatMap(({ series, point, look, ...place }): LineEnd[] =>
      point.label === undefined
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
    marks: [
      ...path(true),
      ...path(false),
      ...statusRects(
        ranges.map(({ series, point, top, bottom, x: at, owned }) => ({
          x1: at - 5,
          x2: at + 5,
          y1: top,
          y2: bottom,
          style: 'disputed' as const,
          colour: point.colour,
          series,
          ...(point.href === undefined || !owned ? {} : { href: point.href }),
          ...(point.title === undefined || !owned ? {} : { title: point.title })
        }))
      ),
      ...(['calm', 'front'] as const).flatMap((weight): Markish[] => {
        // At the foot, what the lens shows anyway is a line alone.
        const same = dots.filter(
          (one) => one.look === looks[weight] && !ranges.includes(one) && (one.owned || weight === 'front')
        );
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
