// A layout of small drawings: one measure over time, a dot a value, a bar where values of one date differ, gaps left open.
import { axisX, axisY, dot, gridY, link, ruleY, text } from '@observablehq/plot';
import { groups, max, min, nice, range, ticks } from 'd3';
import type { Drawing } from './chart-definition.ts';
import { legend, legendHeight, type LegendItem } from './legend.ts';
import { grid, ink, muted, paper } from './palette.ts';

export interface TimePoint {
  /** When, as a decimal year: 2014.5 is the middle of 2014. */
  readonly at: number;
  /** Where the value counts several years, their start. */
  readonly since?: number;
  readonly low: number;
  readonly high: number;
  /** What the value is: values of one kind and one date contradict each other, others don't. */
  readonly kind: string;
  /** Hollow for an announcement, half for a commitment, solid for what happened. */
  readonly fillStyle: 'hollow' | 'half' | 'solid';
  readonly colour: string;
  readonly href: string;
  readonly title: string;
  /** Stands beside the dot, where nothing else does. */
  readonly label: string;
}

export interface TimeSeriesOptions {
  readonly width: number;
  /** Pixels between the lowest and the highest tick. */
  readonly plotHeight: number;
  readonly legendItems: readonly LegendItem[];
  /** A value as the axis writes it. */
  readonly tick: (value: number) => string;
  /** The kind whose values of consecutive years a line joins. */
  readonly joined?: string;
}

const radius = 4;
const characterWidth = 6.9;
const opacity = { hollow: 1, half: 0.45, solid: 1 } as const;

const yearOf = ({ at }: TimePoint) => Math.floor(at);
const endsOf = ({ low, high }: TimePoint) => [...new Set([low, high])];

/** A line from year to year, through the middle of each date's values. Values of several years stand alone. */
const steps = (points: readonly TimePoint[]) => {
  const dates = groups(
    points.filter(({ since }) => since === undefined),
    ({ at }) => at
  )
    .map(([at, own]) => ({
      at,
      middle: ((min(own, ({ low }) => low) ?? 0) + (max(own, ({ high }) => high) ?? 0)) / 2,
      colour: own[0]?.colour ?? muted
    }))
    .sort((a, b) => a.at - b.at);
  return dates.flatMap((a, index) => {
    const b = dates[index + 1];
    return b !== undefined && Math.floor(b.at) - Math.floor(a.at) <= 1 ? [{ a, b }] : [];
  });
};

/** The years under the axis: the last one, and those before at an even distance. */
const yearTicks = (first: number, last: number, max: number): number[] => {
  const step = Math.max(1, Math.ceil((last - first + 1) / max));
  return range(last, first - 1, -step).map((year) => year + 0.5);
};

/** Returns the pixels to move each dot by: dots that would hide each other stand side by side, those of the joined kind stay. */
const aside = (points: readonly TimePoint[], joined?: string): ReadonlyMap<TimePoint, number> =>
  new Map(
    groups(points, ({ at }) => at).flatMap(([, own]) => {
      const kinds = [...new Set(own.map(({ kind }) => kind))].sort(
        (a, b) => Number(b === joined) - Number(a === joined)
      );
      const meet = own.some((a) =>
        own.some((b) => a.kind !== b.kind && endsOf(a).some((value) => endsOf(b).includes(value)))
      );
      return own.map((point): [TimePoint, number] => [
        point,
        meet ? kinds.indexOf(point.kind) * (2 * radius + 2) : 0
      ]);
    })
  );

/** Points are given in the order of time; there is at least one. */
export const timeSeries = (
  points: readonly TimePoint[],
  { width, plotHeight, legendItems: items, tick, joined }: TimeSeriesOptions
): Drawing => {
  const values = points.flatMap(endsOf);
  const [low, high] = nice(Math.min(0, ...values), Math.max(0, ...values), 3);
  const levels = ticks(low, high, 3);
  const marginLeft = 13 + characterWidth * Math.max(...levels.map((value) => tick(value).length));
  const marginTop = (items.length === 0 ? 0 : legendHeight(items, width)) + 18;
  const marginRight = 12;
  const marginBottom = 22;
  const first = Math.floor(Math.min(...points.map(({ at, since }) => since ?? at)));
  const last = Math.max(...points.map(yearOf));
  const years = last + 1 - first;
  const inner = width - marginLeft - marginRight;
  const moved = aside(points, joined);
  const x = (point: TimePoint) => point.at + ((moved.get(point) ?? 0) * years) / inner;
  const y = (value: number) => (plotHeight * (high - value)) / (high - low);

  const bars = groups(points, ({ kind, at }) => `${kind} ${at}`).flatMap(([, own]) => {
    const bottom = min(own, (d) => d.low) ?? 0;
    const top = max(own, (d) => d.high) ?? 0;
    return own.slice(0, 1).flatMap((point) => (bottom < top ? [{ point, bottom, top }] : []));
  });
  const dots = points.flatMap((point) => endsOf(point).map((value) => ({ ...point, x: x(point), value })));

  // The last value of each kind is written out, unless a dot, a bar or another label stands there.
  const right = (year: number) => marginLeft + ((year - first) * inner) / years;
  const standing = (year: number, top: number, bottom: number) => ({
    left: right(year) - radius,
    right: right(year) + radius,
    top: y(top) - radius,
    bottom: y(bottom) + radius
  });
  const taken = [
    ...dots.map((d) => standing(d.x, d.value, d.value)),
    ...bars.map(({ point, bottom, top }) => standing(x(point), top, bottom))
  ];
  const labels = groups(points, ({ kind }) => kind).flatMap(([, own]) => {
    const point = own.at(-1);
    if (point === undefined) return [];
    const long = point.label.length * characterWidth;
    const left = Math.max(2, Math.min(right(x(point)) - long / 2, width - long - 2));
    const found = [y(point.high) - 12, y(point.low) + 12].find((middle) => {
      const box = { left, right: left + long, top: middle - 6, bottom: middle + 6 };
      const free = taken.every(
        (other) =>
          other.right < box.left ||
          other.left > box.right ||
          other.bottom <= box.top ||
          other.top >= box.bottom
      );
      if (free) taken.push(box);
      return free && middle < plotHeight;
    });
    return found === undefined ? [] : [{ point, left: left - marginLeft, top: found }];
  });
  return {
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    height: marginTop + plotHeight + marginBottom,
    x: { domain: [first, last + 1], label: null },
    y: { domain: [low, high], label: null },
    color: { type: 'identity' },
    marks: [
      gridY(levels, { stroke: grid, strokeOpacity: 1 }),
      ruleY([0], { stroke: muted }),
      axisX(yearTicks(first, last, Math.floor(inner / 44)), {
        tickFormat: (year: number) => String(Math.floor(year)),
        tickSize: 0,
        color: muted
      }),
      axisY(levels, { tickFormat: tick, tickSize: 0, color: muted }),
      link(steps(points.filter(({ kind }) => kind === joined)), {
        x1: ({ a }) => a.at,
        x2: ({ b }) => b.at,
        y1: ({ a }) => a.middle,
        y2: ({ b }) => b.middle,
        stroke: ({ b }) => b.colour,
        strokeWidth: 1.5,
        strokeOpacity: 0.7
      }),
      link(
        points.filter(({ since }) => since !== undefined),
        {
          x1: ({ since }: TimePoint) => since,
          x2: x,
          y1: ({ low: a, high: b }: TimePoint) => (a + b) / 2,
          y2: ({ low: a, high: b }: TimePoint) => (a + b) / 2,
          stroke: 'colour',
          strokeWidth: 1.5,
          strokeDasharray: '2 3'
        }
      ),
      link(bars, {
        x1: ({ point }) => x(point),
        x2: ({ point }) => x(point),
        y1: 'bottom',
        y2: 'top',
        stroke: ({ point }) => point.colour,
        strokeWidth: 4,
        strokeOpacity: 0.45
      }),
      dot(dots, {
        x: 'x',
        y: 'value',
        r: radius,
        fill: ({ fillStyle, colour }: TimePoint) => (fillStyle === 'hollow' ? paper : colour),
        fillOpacity: ({ fillStyle }: TimePoint) => opacity[fillStyle],
        stroke: 'colour',
        strokeWidth: 1.5,
        href: 'href',
        title: 'title'
      }),
      text(labels, {
        x: ({ left }) => first + (left * years) / inner,
        y: ({ top }) => high - (top * (high - low)) / plotHeight,
        text: ({ point }) => point.label,
        textAnchor: 'start',
        fill: ink,
        stroke: paper,
        strokeWidth: 4
      }),
      ...(items.length === 0 ? [] : legend(items, width, marginLeft, marginTop).marks)
    ],
    opacity: { type: 'identity' }
  };
};
