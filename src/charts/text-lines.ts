// Text under a drawing, in pixels: on as many lines as its width needs.
import { text, type Markish } from '@observablehq/plot';
import { muted } from './palette.ts';
import { fontSize, lineHeight } from './pixel-drawing.ts';
import { wrapText } from './text-width.ts';

/** Returns the marks of paragraphs, one under the other, and the height that they take. An empty one takes none. */
export const textLines = (
  paragraphs: readonly string[],
  { width, top }: { readonly width: number; readonly top: number }
): { readonly marks: Markish[]; readonly height: number } => {
  const lines = paragraphs
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph) => wrapText(paragraph, width, fontSize))
    .map((line, index) => ({ line, y: top + (index + 0.5) * lineHeight }));
  return {
    height: lines.length * lineHeight,
    marks: [
      text(lines, { x: 0, y: 'y', text: 'line', textAnchor: 'start', lineAnchor: 'middle', fill: muted })
    ]
  };
};
