// The key of group colours above a drawing: a dot and a word each, on as many lines as the width asks for.
import { dot, text, type Markish } from '@observablehq/plot';
import { ink, muted, paper } from './palette.ts';

export interface LegendItem {
  readonly text: string;
  readonly colour: string;
  readonly fillStyle?: 'solid' | 'half' | 'hollow' | 'diamond' | 'open-diamond' | 'triangle' | 'times';
}

const lineHeight = 17;
const characterWidth = 6.9;

/** Marks to add, and the height they take: leave `marginTop` that much room. `left` is the drawing's marginLeft. */
export const legend = (items: readonly LegendItem[], width: number, left: number, marginTop: number) => {
  let [x, line] = [8, 0];
  const marks = items.flatMap((item): Markish[] => {
    const long = 14 + item.text.length * characterWidth + 14;
    if (x + long > width + 10 && x > 8) [x, line] = [8, line + 1];
    const [dx, dy] = [x - left, line * lineHeight + 8 - marginTop];
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

/** How many lines the key will take, before its margin is known. */
export const legendHeight = (items: readonly LegendItem[], width: number): number =>
  legend(items, width, 0, 0).height;
