// The legend above a drawing: a symbol and a word for each item, on as many lines as the width needs.
import { dot, text, type Markish } from '@observablehq/plot';
import { ink, muted, paper } from './palette.ts';

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
