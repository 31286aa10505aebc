// Events in lanes: a line a lane, a dot an event at its date on one axis of years; dots that would touch are stacked.
import { dot, line, ruleY, text, type Markish } from '@observablehq/plot';
import type { Drawing } from './chart-definition.ts';
import { clearOfWords, wordsBox, type WordsBox } from './grid-lines.ts';
import { grid, ink, muted } from './palette.ts';
import { fontSize, pixelDrawing } from './pixel-drawing.ts';
import { textWidth } from './text-width.ts';

export interface SwimlaneEvent {
  readonly lane: string;
  /** A decimal year. */
  readonly at: number;
  readonly title: string;
  readonly href: string;
  readonly colour: string;
}

export interface SwimlaneOptions {
  readonly width: number;
  readonly lanes: readonly { readonly id: string; readonly label: string }[];
  /** The first year and the one after the last. */
  readonly domain: readonly [number, number];
  /** Where the lanes begin, in pixels; the axis stands there. */
  readonly top?: number;
  /** Where the lines of the years begin: above the lanes where something stands on the same axis. */
  readonly gridTop?: number;
  /** Words above the lanes that the lines of the years run beside. */
  readonly wordsAbove?: readonly WordsBox[];
}

const radius = 5;
/** Farther than the area that a finger may touch reaches: the middle of a dot is its own. */
const step = 14;
const head = 28;
const axisHeight = 22;
const side = 12;

/** Returns where a decimal year stands, in pixels, on the axis that the lanes share with what stands above them. */
export const yearScale =
  (width: number, [first, end]: readonly [number, number]) =>
  (at: number): number =>
    side + ((at - first) / (end - first)) * (width - 2 * side);

/** Returns the marks of the lanes in pixels, and the height at which they end. */
export const swimlaneMarks = (
  events: readonly SwimlaneEvent[],
  { width, lanes, domain, top = 0, gridTop = top, wordsAbove = [] }: SwimlaneOptions
): { readonly marks: Markish[]; readonly bottom: number } => {
  const [first, end] = domain;
  const toX = yearScale(width, domain);
  let bottom = top + axisHeight;
  const placed = lanes.flatMap(({ id, label }) => {
    const ends: number[] = [];
    const own = events
      .filter(({ lane }) => lane === id)
      .sort((a, b) => a.at - b.at)
      .map((event) => {
        const x = toX(event.at);
        const free = ends.findIndex((taken) => x - taken >= step);
        const level = free === -1 ? ends.length : free;
        ends[level] = x;
        return { ...event, x, level };
      });
    if (own.length === 0) return [];
    const start = bottom;
    bottom += head + Math.max(1, ends.length) * step + 6;
    return [
      {
        label: `${label} (${own.length})`,
        start,
        own: own.map((event) => ({ ...event, y: start + head + event.level * step }))
      }
    ];
  });
  const span = end - first;
  const gap =
    [1, 2, 5, 10].find((years) => toX(first + years) - toX(first) >= textWidth('2000', fontSize) + 10) ?? 10;
  const years = Array.from({ length: span + 1 }, (_, index) => first + index).filter(
    (year) => year % gap === 0 && year < end
  );
  const half = textWidth('2000', fontSize) / 2;
  const labelX = (year: number): number => Math.min(Math.max(toX(year), half), width - half);
  const yearY = top + 8;
  const boxes = [
    ...wordsAbove,
    ...years.map((year) => wordsBox({ text: String(year), x: labelX(year), y: yearY, anchor: 'middle' })),
    ...placed.map(({ label, start }) => wordsBox({ text: label, x: side, y: start + 11, bold: true }))
  ];
  return {
    bottom,
    marks: [
      line(
        clearOfWords(
          years.map((year) => ({ x: toX(year), y1: gridTop, y2: bottom })),
          boxes
        ),
        { x: 'x', y: 'y', stroke: grid }
      ),
      text(years, {
        x: labelX,
        y: yearY,
        text: String,
        textAnchor: 'middle',
        fill: muted
      }),
      ruleY(placed, { y: 'start', x1: side, x2: width - side, stroke: muted }),
      text(placed, {
        x: side,
        y: ({ start }: { start: number }) => start + 11,
        text: 'label',
        textAnchor: 'start',
        fontWeight: 600,
        fill: ink
      }),
      dot(
        placed.flatMap(({ own }) => own),
        {
          x: 'x',
          y: 'y',
          r: radius,
          fill: 'colour',
          href: 'href',
          title: 'title'
        }
      )
    ]
  };
};

export const swimlanes = (events: readonly SwimlaneEvent[], options: SwimlaneOptions): Drawing => {
  const { marks, bottom } = swimlaneMarks(events, options);
  return pixelDrawing(options.width, bottom + 4, marks);
};
