// Stacked bars drawn in pixels, so that panels of different scales share one drawing.
import { rect, text, type Markish } from '@observablehq/plot';
import { max } from 'd3';
import { ink, muted, paper } from '../palette.ts';
import { fontSize } from '../pixel-drawing.ts';
import { textWidth } from '../text-width.ts';

/** From the firmest to the weakest: solid, half, hollow. */
export type FillStyle = 'solid' | 'half' | 'hollow';

/** What a fill style stands for. */
export interface Meaning {
  readonly fillStyle: FillStyle;
  readonly text: string;
}

export interface Part {
  readonly count: number;
  readonly fillStyle: FillStyle;
  readonly href: string;
  readonly title: string;
}

export interface Bar {
  readonly label: string;
  readonly parts: readonly Part[];
}

export interface Panel {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

interface Piece extends Part {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface Laid {
  readonly pieces: readonly Piece[];
  readonly marks: readonly Markish[];
  readonly bottom: number;
}

const lineHeight = 19;
const gap = 8;

/** Rectangles in their fillStyles. Half is half as dark, so that solid, half and hollow stay apart in grey. */
export const looked = {
  fill: ({ fillStyle }: { fillStyle: FillStyle }) =>
    fillStyle === 'hollow' ? paper : fillStyle === 'half' ? muted : ink,
  fillOpacity: ({ fillStyle }: { fillStyle: FillStyle }) => (fillStyle === 'half' ? 0.5 : 1),
  stroke: ({ fillStyle }: { fillStyle: FillStyle }) => (fillStyle === 'solid' ? ink : muted),
  strokeWidth: 0.75
};

const total = (bar: Bar) => bar.parts.reduce((sum, { count }) => sum + count, 0);

/** The parts of a bar, end to end. */
const stack = (parts: readonly Part[]) => {
  let start = 0;
  return parts
    .filter(({ count }) => count > 0)
    .map((part) => {
      const from = start;
      start += part.count;
      return { ...part, from, to: start };
    });
};

const write = (words: readonly Words[], anchor: 'start' | 'middle' | 'end', fill: string, weight = 400) =>
  text(words, { x: 'x', y: 'y', text: 'text', textAnchor: anchor, fill, fontWeight: weight });

/** The head of a panel and what its fillStyles mean; `top` is where its bars may start. */
const headed = (head: string, meanings: readonly Meaning[], { left, top, width }: Panel) => {
  let x = left;
  let y = top + 24;
  const swatches = meanings.map((meaning) => {
    const long = 15 + textWidth(meaning.text, fontSize);
    if (x > left && x + long > left + width) {
      x = left;
      y += lineHeight;
    }
    const swatch = { ...meaning, x1: x, x2: x + 10, y1: y, y2: y + 10 };
    x += long + 14;
    return swatch;
  });
  return {
    marks: [
      write([{ x: left, y: top + 10, text: head }], 'start', ink, 600),
      rect(swatches, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', ...looked }),
      write(
        swatches.map(({ x2, y1, text: words }) => ({ x: x2 + 5, y: y1 + 5, text: words })),
        'start',
        muted
      )
    ],
    top: y + 18
  };
};

/** Bars under each other, each with its label at the left and its total at the right. */
export const rows = (
  head: string,
  meanings: readonly Meaning[],
  bars: readonly Bar[],
  panel: Panel
): Laid => {
  const { marks, top } = headed(head, meanings, panel);
  const labelWidth = gap + (max(bars, ({ label }) => textWidth(label, fontSize)) ?? 0);
  const maxTotal = Math.max(1, ...bars.map(total));
  const scale = (panel.width - labelWidth - gap - textWidth(String(maxTotal), fontSize)) / maxTotal;
  const start = panel.left + labelWidth;
  const placed = bars.map((bar, index) => ({ bar, y: top + index * lineHeight }));
  return {
    pieces: placed.flatMap(({ bar, y }) =>
      stack(bar.parts).map((part) => ({
        ...part,
        x1: start + part.from * scale,
        x2: start + part.to * scale,
        y1: y + 2,
        y2: y + lineHeight - 3
      }))
    ),
    marks: [
      ...marks,
      write(
        placed.map(({ bar, y }) => ({ x: start - gap, y: y + lineHeight / 2, text: bar.label })),
        'end',
        muted
      ),
      write(
        placed.map(({ bar, y }) => ({
          x: start + total(bar) * scale + 5,
          y: y + lineHeight / 2,
          text: String(total(bar))
        })),
        'start',
        ink
      )
    ],
    bottom: top + bars.length * lineHeight
  };
};

/** Bars beside each other, one a year; years labelled every five, the highest bar with its total. */
export const columns = (
  head: string,
  meanings: readonly Meaning[],
  bars: readonly (Bar & { readonly year: number })[],
  panel: Panel
): Laid => {
  const { marks, top } = headed(head, meanings, panel);
  const first = bars[0]?.year ?? 0;
  const last = bars.at(-1)?.year ?? 0;
  const step = panel.width / (last - first + 1);
  const maxTotal = Math.max(1, ...bars.map(total));
  const base = top + 140;
  const x = (year: number) => panel.left + (year - first) * step;
  const years = bars.map(({ year }) => year);
  const every = 5 * step < textWidth('2000', fontSize) + 2 * gap ? 10 : 5;
  return {
    pieces: bars.flatMap((bar) =>
      stack(bar.parts).map((part) => ({
        ...part,
        x1: x(bar.year) + 0.75,
        x2: x(bar.year) + step - 0.75,
        y1: base - (part.to * 124) / maxTotal,
        y2: base - (part.from * 124) / maxTotal
      }))
    ),
    marks: [
      ...marks,
      write(
        years
          .filter((year) => year % every === 0 && (year - first) * step > 10)
          .map((year) => ({
            // That of the last year stays inside.
            x: Math.min(x(year) + step / 2, panel.left + panel.width - textWidth(String(year), fontSize) / 2),
            y: base + 10,
            text: String(year)
          })),
        'middle',
        muted
      ),
      write(
        bars
          .filter((bar) => total(bar) === maxTotal)
          .map((bar) => ({ x: x(bar.year) + step / 2, y: top + 8, text: String(maxTotal) })),
        'middle',
        ink
      )
    ],
    bottom: base + 18
  };
};
