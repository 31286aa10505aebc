// A layout that several charts share: a head per subject, a line per measure, a dot per value, a bar where values differ.
import { dot, link, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import { groups } from 'd3';
import type { Drawing } from './chart-definition.ts';
import { grid, ink, muted, paper } from './palette.ts';

interface DumbbellPoint {
  readonly low: number;
  readonly high: number;
  readonly href: string;
  readonly title: string;
}

export interface DumbbellLine {
  /** The subject; lines of one subject follow each other under one head. */
  readonly subject: string;
  readonly head: string;
  /** What the line measures, at its left. */
  readonly label: string;
  readonly points: readonly DumbbellPoint[];
  /** What stands at the right of the last point, or alone where there is no point. */
  readonly value: string;
  /** The points are of different times: no bar joins them. */
  readonly apart?: boolean;
  readonly colour: string;
  /** Hollow for an announcement, half for a commitment, solid for what happened. */
  readonly fillStyle: 'hollow' | 'half' | 'solid';
}

export interface DumbbellOptions {
  readonly width: number;
  /** The least width of the label column, in pixels: a longer label takes more. */
  readonly labelWidth: number;
  readonly x: { readonly type: 'log' | 'linear'; readonly domain: readonly [number, number] };
  /** A value to compare with, and its words. */
  readonly reference?: { readonly value: number; readonly text: string };
}

const lineHeight = 18;
const headHeight = 30;
/** Pixels that dots have at least, however long labels and values are. */
const minPlotWidth = 60;
const opacity = { hollow: 1, half: 0.45, solid: 1 } as const;

/** A head that fits the drawing, at about 7.2 px a bold character. */
export const shorten = (head: string, width: number): string => {
  const max = Math.floor(width / 7.2);
  return head.length > max ? `${head.slice(0, max - 1).trimEnd()}…` : head;
};

export const dumbbell = (
  lines: readonly DumbbellLine[],
  { width, labelWidth: least, x, reference }: DumbbellOptions
): Drawing => {
  const labelWidth = Math.max(least, 14 + 6.4 * Math.max(0, ...lines.map(({ label }) => label.length)));
  let height = reference === undefined ? 0 : 18;
  const heads: { head: string; y: number }[] = [];
  const placed = groups(lines, (line) => line.subject).flatMap(([, [first, ...others]]) => {
    if (first === undefined) return [];
    height += headHeight;
    heads.push({ head: shorten(first.head, width), y: height - 10 });
    return [first, ...others].map((line) => {
      height += lineHeight;
      return { ...line, y: height - lineHeight / 2 };
    });
  });
  const points = placed.flatMap((line) =>
    line.points.flatMap((point) =>
      [...new Set([point.low, point.high])].map((value) => ({
        ...point,
        value,
        y: line.y,
        colour: line.colour,
        fillStyle: line.fillStyle
      }))
    )
  );
  const spans = placed
    .filter((line) => line.points.length > 0)
    .map((line) => ({
      ...line,
      low: Math.min(...line.points.map(({ low }) => low)),
      high: Math.max(...line.points.map(({ high }) => high))
    }));
  const wanted = Math.max(60, ...spans.map(({ value }) => 16 + value.length * 6.7));
  const marginRight = Math.min(wanted, Math.max(width * 0.42, width - labelWidth - minPlotWidth));
  const [start] = x.domain;
  const shown = (value: number) => Math.max(value, start);
  const marks: Markish[] = [
    ruleY(placed, { y: 'y', stroke: grid }),
    ...(reference === undefined
      ? []
      : [
          ruleX([reference.value], { stroke: muted, strokeDasharray: '3 3', y1: 16, y2: height }),
          text([reference], { x: 'value', y: 7, text: 'text', textAnchor: 'end', fill: muted, dx: 40 })
        ]),
    text(heads, {
      x: start,
      y: 'y',
      text: 'head',
      textAnchor: 'start',
      dx: -labelWidth,
      fontWeight: 600,
      fill: ink
    }),
    text(placed, { x: start, y: 'y', text: 'label', textAnchor: 'end', dx: -8, fill: muted }),
    link(
      spans.filter(({ apart }) => apart !== true),
      {
        x1: ({ low }) => shown(low),
        x2: 'high',
        y1: 'y',
        y2: 'y',
        stroke: 'colour',
        strokeWidth: 3,
        strokeOpacity: 0.45
      }
    ),
    dot(points, {
      x: ({ value }) => shown(value),
      y: 'y',
      r: 5,
      fill: ({ fillStyle, colour }: DumbbellLine) => (fillStyle === 'hollow' ? paper : colour),
      fillOpacity: ({ fillStyle }: DumbbellLine) => opacity[fillStyle],
      stroke: 'colour',
      strokeWidth: 1.5,
      href: 'href',
      title: 'title'
    }),
    text(spans, {
      x: 'high',
      y: 'y',
      text: 'value',
      textAnchor: 'start',
      dx: 10,
      fill: ink,
      stroke: paper,
      strokeWidth: 4
    }),
    text(
      placed.filter((line) => line.points.length === 0),
      {
        x: start,
        y: 'y',
        text: 'value',
        textAnchor: 'start',
        dx: 4,
        fill: muted,
        fontStyle: 'italic',
        stroke: paper,
        strokeWidth: 4
      }
    )
  ];
  return {
    marginLeft: labelWidth,
    marginRight,
    marginTop: 0,
    marginBottom: 6,
    height: height + 6,
    x: { type: x.type, domain: [...x.domain], axis: null },
    y: { domain: [height, 0], axis: null },
    color: { type: 'identity' },
    opacity: { type: 'identity' },
    marks
  };
};
