// An axis of values at the left of a plot: which values it writes, where they stand, the light grid behind the lines.
import { line, text, type Markish } from '@observablehq/plot';
import { max, range, scaleLinear } from 'd3';
import { grid, muted } from './palette.ts';
import { fontSize } from './pixel-drawing.ts';
import { textWidth } from './text-width.ts';

/** The values at the foot and at the top of a plot; where it is logarithmic, both are above zero. */
export interface ValueRange {
  readonly low: number;
  readonly high: number;
  readonly log?: boolean;
}

/** The sides of a plot, in pixels of the drawing. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels between two values that are written, at least. */
const step = 42;

/** Returns the place of a value between `bottom` and `top`, in pixels; values outside the range lie outside them. */
export const valueScale = (
  { low, high, log = false }: ValueRange,
  { top, bottom }: Pick<Frame, 'top' | 'bottom'>
): ((value: number) => number) => {
  const at = (value: number) => (log ? Math.log10(value) : value);
  const span = at(high) - at(low);
  return (value) => bottom - ((at(value) - at(low)) / (span === 0 ? 1 : span)) * (bottom - top);
};

/** Returns the values that an axis of `height` pixels writes: round ones, or the powers of ten where it is logarithmic. */
export const valueTicks = ({ low, high, log = false }: ValueRange, height: number): number[] => {
  if (!log)
    return scaleLinear()
      .domain([low, high])
      .ticks(Math.max(2, Math.floor(height / step)));
  const powers = range(Math.ceil(Math.log10(low)), Math.floor(Math.log10(high)) + 1);
  return powers.map((power) => 10 ** power);
};

/** The values between the powers of ten: what makes a logarithmic axis look like one. */
const minorTicks = ({ low, high }: ValueRange): number[] =>
  range(Math.floor(Math.log10(low)), Math.floor(Math.log10(high)) + 1)
    .flatMap((power) => range(2, 10).map((digit) => digit * 10 ** power))
    .filter((value) => value >= low && value <= high);

/** Returns the pixels that the widest value takes at the left of the plot, a gap included. */
export const valueAxisWidth = (ticks: readonly number[], tick: (value: number) => string): number =>
  8 + (max(ticks, (value) => textWidth(tick(value), fontSize)) ?? 0);

/** Strokes from one side to the other as one path: an element for all of them. */
const strokes = (ys: readonly number[], x1: number, x2: number) =>
  ys.flatMap((y) => [
    { x: x1, y },
    { x: x2, y },
    { x: undefined, y: undefined }
  ]);

/** Returns the marks of an axis: the grid, and each value at its line, its unit with it. */
export const valueAxis = (
  values: ValueRange,
  { left, right, top, bottom }: Frame,
  tick: (value: number) => string
): Markish[] => {
  const y = valueScale(values, { top, bottom });
  const ticks = valueTicks(values, bottom - top);
  return [
    line(strokes(ticks.map(y), left, right), { x: 'x', y: 'y', stroke: grid }),
    ...(values.log === true
      ? [line(strokes(minorTicks(values).map(y), left, left + 5), { x: 'x', y: 'y', stroke: muted })]
      : []),
    text(ticks, {
      x: left - 6,
      y,
      text: tick,
      textAnchor: 'end',
      lineAnchor: 'middle',
      fill: muted
    })
  ];
};
