// Events in lanes: a line a lane, a dot an event at its date; dots that would touch are stacked.
import { dot, ruleX, ruleY, text } from '@observablehq/plot';
import type { Drawing } from './chart-definition.ts';
import { grid, ink, muted, paper } from './palette.ts';

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
}

const radius = 5;
/** Farther than the area that a finger may touch reaches: the middle of a dot is its own. */
const step = 14;
const head = 28;

export const swimlanes = (
  events: readonly SwimlaneEvent[],
  { width, lanes: rows, domain: [first, end] }: SwimlaneOptions
): Drawing => {
  const left = 12;
  const right = 12;
  const top = 22;
  const toX = (at: number) => left + ((at - first) / (end - first)) * (width - left - right);
  let height = top;
  const placed = rows.flatMap(({ id, label }) => {
    const ends: number[] = [];
    const own = events
      .filter(({ lane }) => lane === id)
      .sort((a, b) => a.at - b.at)
      .map((event) => {
        const x = toX(event.at);
        const free = ends.findIndex((taken) => x - taken >= step);
        const level = free === -1 ? ends.length : free;
        ends[level] = x;
        return { ...event, level };
      });
    if (own.length === 0) return [];
    const start = height;
    height += head + Math.max(1, ends.length) * step + 6;
    return [
      {
        label: `${label} (${own.length})`,
        start,
        own: own.map((event) => ({ ...event, y: start + head + event.level * step }))
      }
    ];
  });
  const span = end - first;
  const gap = [1, 2, 5, 10].find((years) => ((width - left - right) * years) / span >= 42) ?? 10;
  const years = Array.from({ length: span + 1 }, (_, index) => first + index).filter(
    (year) => year % gap === 0 && year < end
  );
  return {
    marginLeft: left,
    marginRight: right,
    marginTop: 0,
    marginBottom: 0,
    height: height + 4,
    x: { type: 'linear', domain: [first, end], axis: null },
    y: { type: 'linear', domain: [height + 4, 0], axis: null },
    color: { type: 'identity' },
    marks: [
      ruleX(years, { stroke: grid, y1: top - 4, y2: height }),
      text(years, { x: (year: number) => year, y: 8, text: String, textAnchor: 'start', dx: 3, fill: muted }),
      ruleY(placed, { y: 'start', stroke: muted }),
      text(placed, {
        x: first,
        y: ({ start }: { start: number }) => start + 9,
        text: 'label',
        textAnchor: 'start',
        fontWeight: 600,
        fill: ink,
        stroke: paper,
        strokeWidth: 4
      }),
      dot(
        placed.flatMap(({ own }) => own),
        {
          x: 'at',
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
