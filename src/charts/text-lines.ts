// Text under a drawing, in pixels: on as many lines as its width needs.
import { text, type Markish } from '@observablehq/plot';
import { ink, muted } from './palette.ts';
import { fontSize, lineHeight } from './pixel-drawing.ts';
import { wrapText } from './text-width.ts';

/** A heading among paragraphs is bold. */
export type Paragraph = string | { readonly text: string; readonly bold: boolean };

/** Returns the marks of paragraphs, one under the other, and the height that they take. An empty one takes none. */
export const textLines = (
  paragraphs: readonly Paragraph[],
  { width, top }: { readonly width: number; readonly top: number }
): { readonly marks: Markish[]; readonly height: number } => {
  const lines = paragraphs
    .map((one) => (typeof one === 'string' ? { text: one, bold: false } : one))
    .filter(({ text: words }) => words !== '')
    .flatMap(({ text: words, bold }) =>
      wrapText(words, width, fontSize, bold ? 'bold' : 'regular').map((line) => ({ line, bold }))
    )
    .map((one, index) => ({ ...one, y: top + (index + 0.5) * lineHeight }));
  const writing = { x: 0, y: 'y', text: 'line', textAnchor: 'start', lineAnchor: 'middle' } as const;
  const headings = lines.filter(({ bold }) => bold);
  return {
    height: lines.length * lineHeight,
    marks: [
      text(
        lines.filter(({ bold }) => !bold),
        { ...writing, fill: muted }
      ),
      ...(headings.length === 0 ? [] : [text(headings, { ...writing, fill: ink, fontWeight: 600 })])
    ]
  };
};
