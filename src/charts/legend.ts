// The legend above a drawing: a symbol and a word for each item, on as many lines as the width needs.
import { dot, link, text, type Markish } from '@observablehq/plot';
import type { ComparisonGroup } from '#model/vocabulary.ts';
import { groupDots } from './group-symbol.ts';
import { ink, muted, paper } from './palette.ts';
import { fontSize } from './pixel-drawing.ts';
import { statusRects, type StatusStyle } from './status-style.ts';
import { textWidth } from './text-width.ts';

export interface LegendItem {
  readonly text: string;
  readonly colour: string;
  readonly fillStyle?: 'solid' | 'half' | 'hollow' | 'diamond' | 'open-diamond' | 'triangle' | 'times';
}

const lineHeight = 17;
const characterWidth = 6.9;

/**
 * Returns the marks to add and their height in pixels: the drawing's `marginTop` is at least that. `left` is its marginLeft.
 */
export const legend = (items: readonly LegendItem[], width: number, left: number, marginTop: number) => {
  let x = 8;
  let line = 0;
  const marks = items.flatMap((item): Markish[] => {
    const long = 14 + item.text.length * characterWidth + 14;
    if (x + long > width + 10 && x > 8) {
      x = 8;
      line += 1;
    }
    const dx = x - left;
    const dy = line * lineHeight + 8 - marginTop;
    x += long;
    const fillStyle = item.fillStyle ?? 'solid';
    const symbol =
      fillStyle === 'solid' || fillStyle === 'half' || fillStyle === 'hollow'
        ? 'circle'
        : fillStyle === 'open-diamond'
          ? 'diamond'
          : fillStyle;
    const stroked = fillStyle === 'times' || fillStyle === 'triangle' ? ink : item.colour;
    return [
      dot([item], {
        frameAnchor: 'top-left',
        dx,
        dy,
        r: 4.5,
        symbol,
        fill:
          fillStyle === 'hollow' || fillStyle === 'open-diamond' || fillStyle === 'triangle'
            ? paper
            : fillStyle === 'times'
              ? 'none'
              : item.colour,
        ...(fillStyle === 'half' ? { fillOpacity: 0.45 } : {}),
        stroke: stroked,
        strokeWidth: 1.5
      }),
      text([item], {
        frameAnchor: 'top-left',
        dx: dx + 9,
        dy,
        text: 'text',
        textAnchor: 'start',
        lineAnchor: 'middle',
        fill: muted
      })
    ];
  });
  return { marks, height: (line + 1) * lineHeight };
};

/** Returns the height in pixels that the legend will take, before its margin is known. */
export const legendHeight = (items: readonly LegendItem[], width: number): number =>
  legend(items, width, 0, 0).height;

/** A symbol of the legend and what it stands for: a group's shape, a status, a line. */
export type Swatch = { readonly text: string } & (
  | { readonly group: ComparisonGroup; readonly hollow?: boolean }
  | { readonly status: StatusStyle; readonly colour: string }
  | { readonly stroke: string; readonly strokeWidth?: number; readonly dash?: string }
  /** An event on a line: a diamond where it changes, a bar across where it ends. */
  | { readonly sign: 'diamond' | 'bar' }
  /** What the symbols after it stand for: it has none itself. */
  | { readonly heading: true }
);

const swatchWidth = 22;
/** Pixels that the words of a swatch stand apart from its start. */
const wordsStart = (swatch: Swatch): number => ('heading' in swatch ? 0 : swatchWidth);
const swatchGap = 16;
const swatchLine = 20;

/** Returns the legend's marks in pixels of the drawing, and the height that it takes, a gap under it included. */
export const legendMarks = (
  swatches: readonly Swatch[],
  { width, top, left = 0 }: { readonly width: number; readonly top: number; readonly left?: number }
): { readonly marks: Markish[]; readonly height: number } => {
  if (swatches.length === 0) return { marks: [], height: 0 };
  let x = left;
  let y = top + swatchLine / 2;
  const placed = swatches.map((swatch) => {
    const long = wordsStart(swatch) + textWidth(swatch.text, fontSize);
    if (x > left && x + long > width) {
      x = left;
      y += swatchLine;
    }
    const place = { swatch, x, y };
    x += long + swatchGap;
    return place;
  });
  return {
    height: y - top + swatchLine / 2 + 6,
    marks: [
      ...groupDots(
        placed.flatMap(({ swatch, x: start, y: middle }) =>
          'group' in swatch
            ? [{ x: start + 8, y: middle, group: swatch.group, hollow: swatch.hollow === true }]
            : []
        )
      ),
      ...statusRects(
        placed.flatMap(({ swatch, x: start, y: middle }) =>
          'status' in swatch
            ? [
                {
                  x1: start + 1,
                  x2: start + 17,
                  y1: middle - 6,
                  y2: middle + 6,
                  style: swatch.status,
                  colour: swatch.colour
                }
              ]
            : []
        )
      ),
      ...placed.flatMap(({ swatch, x: start, y: middle }) =>
        'stroke' in swatch
          ? [
              link([swatch], {
                x1: start + 1,
                x2: start + 17,
                y1: middle,
                y2: middle,
                stroke: swatch.stroke,
                strokeWidth: swatch.strokeWidth ?? 2,
                ...(swatch.dash === undefined ? {} : { strokeDasharray: swatch.dash })
              })
            ]
          : []
      ),
      ...placed.flatMap(({ swatch, x: start, y: middle }) =>
        'sign' in swatch
          ? [
              swatch.sign === 'diamond'
                ? dot([swatch], {
                    x: start + 9,
                    y: middle,
                    symbol: 'diamond',
                    r: 4.5,
                    fill: paper,
                    stroke: ink,
                    strokeWidth: 1.5
                  })
                : link([swatch], {
                    x1: start + 9,
                    x2: start + 9,
                    y1: middle - 7,
                    y2: middle + 7,
                    stroke: ink,
                    strokeWidth: 3.5
                  })
            ]
          : []
      ),
      text(placed, {
        x: ({ swatch, x: start }) => start + wordsStart(swatch),
        y: 'y',
        text: ({ swatch }) => swatch.text,
        textAnchor: 'start',
        lineAnchor: 'middle',
        fill: muted
      })
    ]
  };
};
