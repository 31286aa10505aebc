// Sentences under a drawing: what is left out of it, what nothing was found for.
import { text, type Markish } from '@observablehq/plot';
import { muted } from './palette.ts';
import { fontSize, lineHeight } from './pixel-drawing.ts';
import { wrapText } from './text-width.ts';

interface Linked {
  readonly text: string;
  readonly href: string;
}

/** Returns the marks of the sentences, each on lines of its own, and the height that they take. */
export const footOf = (
  sentences: readonly (string | Linked)[],
  { width, top }: { readonly width: number; readonly top: number }
): { readonly marks: Markish[]; readonly height: number } => {
  const lines = sentences
    .map((one) => (typeof one === 'string' ? { text: one, href: undefined } : one))
    .filter((one) => one.text !== '')
    .flatMap((one) => wrapText(one.text, width, fontSize).map((line) => ({ line, href: one.href })))
    .map((one, index) => ({ ...one, y: top + lineHeight * (index + 0.5) }));
  return {
    height: lines.length * lineHeight,
    marks: [
      text(lines, {
        x: 0,
        y: 'y',
        text: 'line',
        textAnchor: 'start',
        lineAnchor: 'middle',
        fill: muted,
        fontStyle: 'italic',
        href: ({ href }: { href: string | undefined }) => href ?? null
      })
    ]
  };
};
