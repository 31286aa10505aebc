// Horizontal bars from zero, to scale: a name, a bar of parts, its amount in words; the small ones once more under a lens.
import { line, rect, text, type Markish } from '@observablehq/plot';
import { max } from 'd3';
import { endOf, nameWidth, type Bar, type BarPart } from './bar-layout.ts';
import { barPanel, type PanelOptions } from './bar-panel.ts';
import type { Drawing } from './chart-definition.ts';
import { legendMarks, type Swatch } from './legend.ts';
import { grid, ink, muted } from './palette.ts';
import { pixelDrawing } from './pixel-drawing.ts';

export type { Bar, BarPart };

export interface BarsOptions extends Pick<PanelOptions, 'width' | 'tick' | 'reference' | 'thickness'> {
  readonly legend?: readonly Swatch[];
  /** The scale reaches at least this value. */
  readonly reach?: number;
  /** Draws the bars that end before `max` again, at the scale of `max`; `text` says how many times larger. */
  readonly lens?: { readonly max: number; readonly text: string };
  /** What stands under the bars, its top given in pixels: the projects that nothing is known of, what is left out. */
  readonly foot?: (top: number) => { readonly marks: readonly Markish[]; readonly height: number };
}

/** From this width on, names stand at the left of their bars; under it above them. */
const wideFrom = 500;

const noFoot = () => ({ marks: [], height: 0 });

/** Returns the drawing of bars in their order. There is at least one bar whose amount is known. */
export const bars = (all: readonly Bar[], options: BarsOptions): Drawing => {
  const { width, legend = [], lens, foot = noFoot, reach = 0 } = options;
  const labelWidth = width >= wideFrom ? Math.min(width * 0.3, max(all, nameWidth) ?? 0) : 0;
  const key = legendMarks(legend, { width, top: 0 });
  const main = barPanel(all, {
    ...options,
    top: key.height,
    labelWidth,
    domain: Math.max(max(all, endOf) ?? 1, reach)
  });
  if (lens === undefined) {
    const under = foot(main.bottom + 8);
    const height = main.bottom + (under.height === 0 ? 2 : 8 + under.height);
    return pixelDrawing(width, height, [...key.marks, ...main.marks, ...under.marks]);
  }
  const small = all.filter((bar) => endOf(bar) > 0 && endOf(bar) <= lens.max);
  const top = main.bottom + 30;
  const close = barPanel(small, { ...options, top: top + 22, labelWidth, domain: lens.max });
  const under = foot(close.bottom + 12);
  const frame = [
    { x: main.scale(0), y: main.bottom },
    { x: close.scale(0), y: top },
    { x: undefined, y: undefined },
    { x: main.scale(lens.max), y: main.bottom },
    { x: close.scale(lens.max), y: top }
  ];
  return pixelDrawing(width, close.bottom + (under.height === 0 ? 6 : 12 + under.height), [
    ...key.marks,
    rect([lens], { x1: 0, x2: width, y1: top, y2: close.bottom + 4, fill: grid, fillOpacity: 0.35 }),
    rect([lens], {
      x1: main.scale(0),
      x2: main.scale(lens.max),
      y1: main.groundY,
      y2: main.bottom,
      fill: grid,
      fillOpacity: 0.7
    }),
    line(frame, { x: 'x', y: 'y', stroke: muted, strokeDasharray: '2 3' }),
    ...main.marks,
    text([lens], {
      x: 8,
      y: top + 14,
      text: 'text',
      textAnchor: 'start',
      lineAnchor: 'middle',
      fontWeight: 600,
      fill: ink
    }),
    ...close.marks,
    ...under.marks
  ]);
};
