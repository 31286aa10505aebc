// The ribbons of money-flow between two columns: filled to what all sources agree on, hatched to the highest.
import { areaY, line, type Markish } from '@observablehq/plot';
import type { Stream } from './flow.ts';

export interface Ribbon {
  readonly stream: Stream;
  readonly colour: string;
  readonly href: string;
  readonly title: string;
}

export const ribbonOpacity = 0.42;
/** Pixels between the strokes of a hatch. */
const step = 6;

/** A point of the curve that Plot calls bump-x, from one end to the other as `t` goes from 0 to 1. */
const along = (from: number, to: number, t: number): number =>
  from + (to - from) * (3 * t * t - 2 * t * t * t);
const across = (from: number, to: number, t: number): number =>
  from + (to - from) * (1.5 * t * (1 - t) * (1 - t) + 1.5 * t * t * (1 - t) + t * t * t);

const edgesOf = ({ from, to, y0, y1, width, sure }: Stream) => ({
  left: from.x1,
  right: to.x0,
  top: { from: y0 - width / 2, to: y1 - width / 2 },
  middle: { from: y0 - width / 2 + sure, to: y1 - width / 2 + sure },
  bottom: { from: y0 + width / 2, to: y1 + width / 2 }
});

interface Point {
  readonly x: number | undefined;
  readonly y: number | undefined;
}

/** Returns strokes from the edge of the lowest figure to that of the highest, parted by points without a place. */
const hatchOf = (stream: Stream): Point[] => {
  const { left, right, middle, bottom } = edgesOf(stream);
  if (stream.sure >= stream.width) return [];
  const count = Math.max(2, Math.floor((right - left) / step));
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const t = index / count;
    const next = (index + 1) / count;
    return [
      { x: across(left, right, next), y: along(middle.from, middle.to, next) },
      { x: across(left, right, t), y: along(bottom.from, bottom.to, t) },
      { x: undefined, y: undefined }
    ];
  });
};

/** Returns the marks of ribbons in pixels; those given first lie below. */
export const ribbonMarks = (ribbons: readonly Ribbon[]): Markish[] =>
  ribbons.flatMap(({ stream, colour, href, title }) => {
    const { left, right, top, middle, bottom } = edgesOf(stream);
    const series = stream.row.organisation_id;
    const area = (over: typeof top, under: typeof top, fillOpacity: number): Markish =>
      areaY(
        [
          { x: left, over: over.from, under: under.from },
          { x: right, over: over.to, under: under.to }
        ],
        {
          x: 'x',
          y1: 'over',
          y2: 'under',
          z: () => series,
          curve: 'bump-x',
          fill: colour,
          fillOpacity,
          ariaLabel: () => series,
          href: () => href,
          title: () => title
        }
      );
    const strokes = hatchOf(stream);
    return strokes.length === 0
      ? [area(top, bottom, ribbonOpacity)]
      : [
          area(top, middle, ribbonOpacity),
          area(middle, bottom, 0.1),
          line(strokes, { x: 'x', y: 'y', stroke: colour, strokeOpacity: 0.7 })
        ];
  });
