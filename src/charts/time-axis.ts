// An axis of years under a plot: where a year stands, and the years that are written.
import { line, text, type Markish } from '@observablehq/plot';
import { range } from 'd3';
import { ink, muted } from './palette.ts';
import { fontSize } from './pixel-drawing.ts';
import { textWidth } from './text-width.ts';
import type { Frame } from './value-axis.ts';

export interface Years {
  readonly first: number;
  readonly last: number;
}

/** Pixels between a side of the plot and the first or the last year: a dot stays inside. */
const inset = 10;

/** Returns the place of a decimal year, in pixels; a single year stands in the middle. */
export const yearScale = (
  { first, last }: Years,
  { left, right }: Pick<Frame, 'left' | 'right'>
): ((year: number) => number) =>
  first === last
    ? () => (left + right) / 2
    : (year) => left + inset + ((year - first) / (last - first)) * (right - left - 2 * inset);

/** Returns the years to write in `width` pixels: the last one, those before it at an even distance, and the first where one fits. */
export const yearTicks = ({ first, last }: Years, width: number): number[] => {
  const count = Math.max(1, Math.floor(width / (textWidth('2000', fontSize) + 14)));
  const span = Math.floor(last) - Math.ceil(first);
  const closest = Math.max(1, Math.ceil((span + 1) / count));
  // A distance that meets the first year too is better, if years stand between.
  const even = range(closest, span / 2 + 1).find((years) => span % years === 0);
  const between = even ?? closest;
  return range(Math.floor(last), Math.ceil(first) - 1, -between).reverse();
};

/** Returns the marks of the axis: a base line at the foot of the plot, and the years under it, as `write` writes them. */
export const timeAxis = (
  years: Years,
  { left, right, bottom }: Omit<Frame, 'top'>,
  write: (year: number) => string = String
): Markish[] => {
  const x = yearScale(years, { left, right });
  return [
    line(
      [
        { x: left, y: bottom },
        { x: right, y: bottom }
      ],
      { x: 'x', y: 'y', stroke: ink, strokeWidth: 1.25 }
    ),
    text(yearTicks(years, right - left), {
      x,
      y: bottom + 12,
      text: write,
      textAnchor: 'middle',
      lineAnchor: 'middle',
      fill: muted
    })
  ];
};
