// A strip of slots, one a project: those of which no payment was published are empty, and words say how many they are.
import { text } from '@observablehq/plot';
import { groupColour, ink } from '../palette.ts';
import { fontSize, lineHeight } from '../pixel-drawing.ts';
import { statusRects } from '../status-style.ts';
import { textWidth, wrapText } from '../text-width.ts';

interface Slots {
  readonly width: number;
  readonly top: number;
  readonly count: number;
  readonly missing: number;
  readonly text: string;
}

const size = 12;
const step = 15;

/** Returns the marks of the strip in pixels, its words beside it or, where they are long, under it; and its height. */
export const slots = ({ width, top, count, missing, text: words }: Slots) => {
  const end = count * step + 6;
  const beside = end + textWidth(words, fontSize) <= width;
  const left = beside ? end : 0;
  const first = top + size / 2 + (beside ? 0 : lineHeight + 2);
  const lines = wrapText(words, width - left, fontSize).map((line, index) => ({
    line,
    y: first + index * lineHeight
  }));
  return {
    height: first - top + (lines.length - 1) * lineHeight + lineHeight,
    marks: [
      ...statusRects(
        Array.from({ length: count }, (_, index) => ({
          x1: index * step + 1,
          x2: index * step + 1 + size,
          y1: top,
          y2: top + size,
          style: index < count - missing ? ('solid' as const) : ('missing' as const),
          colour: groupColour['state-backed']
        }))
      ),
      text(lines, { x: left, y: 'y', text: 'line', textAnchor: 'start', lineAnchor: 'middle', fill: ink })
    ]
  };
};
