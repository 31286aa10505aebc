// A drawing laid out in pixels of its own: x runs to the right and y downwards from its top left corner.
import type { Markish } from '@observablehq/plot';
import type { Drawing } from './chart-definition.ts';

/** Pixels between the base lines of two lines of text. */
export const lineHeight = 16;
/** Of every text of a drawing, in pixels: a drawing is shown at 0.87 of its width at least, a text never under 11 px. */
export const fontSize = 13;

/** Returns the options of a drawing whose marks give their places in pixels. */
export const pixelDrawing = (width: number, height: number, marks: readonly Markish[]): Drawing => ({
  width,
  height,
  margin: 0,
  x: { type: 'identity', axis: null },
  y: { type: 'identity', axis: null },
  color: { type: 'identity' },
  opacity: { type: 'identity' },
  marks: [...marks]
});
