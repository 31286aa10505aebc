// Firms on a logarithmic scale that says so: a dot where the amount is, two and a line between where it may be several.
import { link, text, type Markish } from '@observablehq/plot';
import { max, min, range } from 'd3';
import type { ComparisonGroup } from '#model/vocabulary.ts';
import type { Drawing } from '../chart-definition.ts';
import type { footOf } from '../foot.ts';
import { groupDots } from '../group-symbol.ts';
import { powersOfTen } from '../log-ticks.ts';
import { grid, groupColour, ink, muted, paper } from '../palette.ts';
import { fontSize, lineHeight, pixelDrawing } from '../pixel-drawing.ts';
import { textWidth, wrapText } from '../text-width.ts';

export interface LogRow {
  readonly series: string;
  readonly name: string;
  readonly group: ComparisonGroup;
  readonly hollow: boolean;
  /** Undefined where no amount was read. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly value: string;
  readonly href: string;
  readonly title: string;
}

interface LogDotsOptions {
  readonly width: number;
  readonly tick: (value: number) => string;
  /** Says in words that the scale is logarithmic. */
  readonly note: string;
  readonly foot: (top: number) => ReturnType<typeof footOf>;
}

const gap = 8;
const wideFrom = 500;

/** Returns the drawing: names at the left or above, decades in lines, their halves and fifths fainter. */
export const logDots = (rows: readonly LogRow[], { width, tick, note, foot }: LogDotsOptions): Drawing => {
  const wide = width >= wideFrom;
  const known = rows.flatMap(({ low, high }) =>
    low === undefined || high === undefined ? [] : [Math.max(low, 1), Math.max(high, 1)]
  );
  const from = 10 ** Math.floor(Math.log10(min(known) ?? 1e5));
  const to = 10 ** Math.ceil(Math.log10((max(known) ?? 1e6) * 1.01));
  const labelWidth = wide
    ? Math.min(width * 0.32, (max(rows, ({ name }) => textWidth(name, fontSize, 'bold')) ?? 0) + gap)
    : 0;
  const left = labelWidth + textWidth(tick(from), fontSize) / 2;
  const right = width - Math.max(textWidth(tick(to), fontSize) / 2, wide ? 120 : 0) - 2;
  const scale = (value: number): number =>
    left + (Math.log10(Math.max(value, from) / from) / Math.log10(to / from)) * (right - left);
  const head = wrapText(note, width, fontSize).map((line, index) => ({
    line,
    y: (index + 0.5) * lineHeight
  }));
  const axisY = head.length * lineHeight + 14;
  let y = axisY + 14;
  const placed = rows.map((row) => {
    const names = wrapText(row.name, wide ? labelWidth - gap : width, fontSize, 'bold');
    const top = y;
    const nameHeight = names.length * lineHeight;
    const middle = wide ? top + Math.max(nameHeight, lineHeight) / 2 : top + nameHeight + lineHeight / 2;
    const start = row.low === undefined ? left : scale(row.low);
    const end = row.high === undefined ? left : scale(row.high);
    const wideValue = textWidth(row.value, fontSize);
    const after = end + gap + wideValue <= width;
    const before = start - gap - wideValue >= labelWidth;
    // Where the value has room at neither side it stands under the dots.
    const below = after || before ? 0 : lineHeight;
    y = (wide ? top + nameHeight : middle + lineHeight / 2) + below + 8;
    return {
      row,
      middle,
      start,
      end,
      valueX: after ? end + gap : before ? start - gap - wideValue : width - wideValue,
      valueY: middle + below,
      names: names.map((line, index) => ({ line, y: top + (index + 0.5) * lineHeight, series: row.series }))
    };
  });
  const bottom = y;
  const decades = powersOfTen(from, to);
  const minor = decades.flatMap((power) =>
    range(2, 10).flatMap((digit) => (digit * power < to ? [digit * power] : []))
  );
  const upright = { y1: axisY + 10, y2: bottom, stroke: grid } as const;
  const at = { x1: scale, x2: scale, ...upright } as const;
  const dots = placed.flatMap(({ row, middle, start, end }) =>
    row.low === undefined ? [] : [...new Set([start, end])].map((x) => ({ ...row, x, y: middle }))
  );
  const under = foot(bottom + 8);
  const writing = { textAnchor: 'start', lineAnchor: 'middle', stroke: paper, strokeWidth: 4 } as const;
  const marks: Markish[] = [
    link(minor, { ...at, strokeOpacity: 0.5 }),
    link(decades, { ...at, stroke: muted }),
    text(head, { x: 0, y: 'y', text: 'line', textAnchor: 'start', lineAnchor: 'middle', fill: ink }),
    text(decades, {
      x: scale,
      y: axisY,
      text: tick,
      textAnchor: 'middle',
      lineAnchor: 'middle',
      fill: muted
    }),
    link(placed, {
      x1: 'start',
      x2: 'end',
      y1: 'middle',
      y2: 'middle',
      stroke: ({ row }: (typeof placed)[number]) => groupColour[row.group],
      strokeWidth: 3
    }),
    ...groupDots(dots),
    text(
      placed.flatMap(({ names }) => names),
      { ...writing, x: 0, y: 'y', text: 'line', fill: ink, fontWeight: 600, ariaLabel: 'series' }
    ),
    text(placed, {
      ...writing,
      x: 'valueX',
      y: 'valueY',
      text: ({ row }: (typeof placed)[number]) => row.value,
      fill: ink
    }),
    ...under.marks
  ];
  return pixelDrawing(width, bottom + 8 + under.height, marks);
};
