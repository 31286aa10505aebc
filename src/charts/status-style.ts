// How sure an amount is, seen: announced is an outline, committed a tint, paid solid; what is disputed or unknown is hatched.
import { line, rect, type Markish } from '@observablehq/plot';
import { groups } from 'd3';
import { muted, paper } from './palette.ts';

/**
 * - `announced`: said, nothing signed. `committed`: signed or voted. `solid`: paid, sold, counted.
 * - `disputed`: between the lowest and the highest of what sources say.
 * - `calculated`: computed by us, on a dotted edge.
 * - `missing`: nothing was published; its place is kept.
 */
export type StatusStyle = 'announced' | 'committed' | 'solid' | 'disputed' | 'calculated' | 'missing';

/** A rectangle in pixels. */
export interface StyledRect {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly style: StatusStyle;
  readonly colour: string;
  /** The series that it belongs to: what is highlighted together. */
  readonly series?: string;
  readonly href?: string;
  readonly title?: string;
}

const looks = {
  announced: { fill: paper, fillOpacity: 1, strokeWidth: 1.75, dash: undefined, hatched: false },
  committed: { fill: undefined, fillOpacity: 0.35, strokeWidth: 1, dash: undefined, hatched: false },
  solid: { fill: undefined, fillOpacity: 1, strokeWidth: 1, dash: undefined, hatched: false },
  disputed: { fill: paper, fillOpacity: 1, strokeWidth: 1, dash: undefined, hatched: true },
  calculated: { fill: undefined, fillOpacity: 0.2, strokeWidth: 1.5, dash: '2 2', hatched: true },
  missing: { fill: paper, fillOpacity: 0, strokeWidth: 1, dash: '3 3', hatched: true }
} as const;

const step = 6;

interface Point {
  readonly x: number | undefined;
  readonly y: number | undefined;
}

/** Returns the strokes at 45° that fill a rectangle, parted by points without a place. */
export const hatch = ({ x1, x2, y1, y2 }: Pick<StyledRect, 'x1' | 'x2' | 'y1' | 'y2'>): Point[] => {
  const strokes: Point[] = [];
  // x + y is the same all along a stroke.
  for (let sum = Math.ceil((x1 + y1 + 1) / step) * step; sum < x2 + y2; sum += step) {
    const left = Math.max(x1, sum - y2);
    const right = Math.min(x2, sum - y1);
    if (right - left < 1) continue;
    strokes.push({ x: left, y: sum - left }, { x: right, y: sum - right }, { x: undefined, y: undefined });
  }
  return strokes;
};

/** Returns the marks of rectangles, each as its status looks; those given first lie below. */
export const statusRects = (rects: readonly StyledRect[]): Markish[] =>
  groups(rects, ({ style, colour }) => `${style} ${colour}`).flatMap(([, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    const look = looks[first.style];
    const colour = first.style === 'missing' ? muted : first.colour;
    return [
      rect(same, {
        x1: 'x1',
        x2: 'x2',
        y1: 'y1',
        y2: 'y2',
        fill: look.fill ?? colour,
        fillOpacity: look.fillOpacity,
        stroke: colour,
        strokeWidth: look.strokeWidth,
        ...(look.dash === undefined ? {} : { strokeDasharray: look.dash }),
        ariaLabel: ({ series }: StyledRect) => series ?? null,
        href: ({ href }: StyledRect) => href ?? null,
        title: ({ title }: StyledRect) => title ?? null
      }),
      ...(look.hatched
        ? [
            line(
              same.flatMap((one) => hatch(one).map((point) => ({ ...point, series: one.series }))),
              {
                x: 'x',
                y: 'y',
                z: ({ series }: { series?: string }) => series ?? '',
                ariaLabel: ({ series }: { series?: string }) => series ?? '',
                stroke: colour,
                strokeWidth: 1,
                strokeOpacity: first.style === 'missing' ? 0.6 : 1
              }
            )
          ]
        : [])
    ];
  });
