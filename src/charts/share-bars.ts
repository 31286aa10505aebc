// Bars of one whole from 0 to 100 %, side by side: each part is named on the bar, or under it where it is too narrow.
import { dot, link, text, type Markish } from '@observablehq/plot';
import { max } from 'd3';
import type { ComparisonGroup } from '#model/vocabulary.ts';
import type { Drawing } from './chart-definition.ts';
import { groupDots, groupSymbol } from './group-symbol.ts';
import { ink, muted, paper } from './palette.ts';
import { fontSize, lineHeight, pixelDrawing } from './pixel-drawing.ts';
import { statusRects, type StatusStyle } from './status-style.ts';
import { textWidth, wrapText } from './text-width.ts';

export interface SharePart {
  /** Of the whole, from 0 to 1. */
  readonly share: number;
  /** What the part is: `PME`. */
  readonly name: string;
  /** Its share in words: `31 %`. */
  readonly percent: string;
  /** Its amount: `22,3 M€`; empty where the share says all. */
  readonly value: string;
  readonly colour: string;
  /** The status that the part looks like; solid where it is not given. */
  readonly style?: StatusStyle;
  /** Draws the group's shape before the name. */
  readonly group?: ComparisonGroup;
  readonly series?: string;
  readonly href?: string;
  readonly title?: string;
}

export interface ShareBar {
  /** The heading that it stands under; given at the first bar of each section. */
  readonly section?: string;
  /** At the left of the bar, or above it where there is little width; empty where the section says it. */
  readonly label: string;
  readonly parts: readonly SharePart[];
  /** Stands under the bar, in muted letters. */
  readonly note?: string;
}

export interface ShareBarsOptions {
  readonly width: number;
  /** A share in per cent as the axis writes it. */
  readonly tick: (percent: number) => string;
}

/** Where the axis has its ticks, in per cent: repeated above each bar. */
const percents = [0, 25, 50, 75, 100];
const gap = 8;
const padding = 7;
const symbolWidth = 15;
/** From this width on, labels stand at the left of their bars; under it above them. */
const wideFrom = 500;

interface Tick {
  readonly x: number;
  readonly y: number;
}
interface Line extends Tick {
  readonly text: string;
}

/** What is written under a bar about a part of it, and where the middle of the part is. */
interface Wanted {
  readonly from: number;
  readonly text: string;
  readonly part: SharePart;
}
interface Callout extends Wanted, Line {
  /** Whether it stands on the line next to the bar, where a tick joins them. */
  readonly isFirst: boolean;
  readonly right: number;
}

const symbolOf = ({ group }: SharePart): number => (group === undefined ? 0 : symbolWidth);

/** Returns the lines that say a part inside it, the first in bold letters; none where it is too narrow for them. */
const linesIn = (part: SharePart, available: number, maxLines: number): string[] => {
  const one = `${part.name} ${part.percent}`;
  const value = part.value === '' ? [] : [part.value];
  const choices = [
    [one, ...value],
    [part.name, part.percent, ...value],
    [...wrapText(part.name, available - symbolOf(part), fontSize, 'bold'), part.percent, ...value]
  ];
  const fits = (line: string, index: number) =>
    textWidth(line, fontSize, index === 0 ? 'bold' : 'regular') + (index === 0 ? symbolOf(part) : 0) <=
    available;
  return choices.find((lines) => lines.length <= maxLines && lines.every(fits)) ?? [];
};

/**
 * Returns places for words under a bar, from left to right: each under its part where there is room, on a line of its own
 * where another stands there.
 */
const calloutsOf = (
  wanted: readonly Wanted[],
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number }
): Callout[] => {
  const placed: Callout[] = [];
  for (const one of wanted) {
    const wide = symbolOf(one.part) + textWidth(one.text, fontSize);
    const x = Math.max(left, Math.min(one.from - wide / 2, right - wide));
    const meets = placed.some((other) => other.right + gap > x);
    const y = meets ? Math.max(...placed.map((other) => other.y)) + lineHeight : top;
    placed.push({ ...one, x, y, right: x + wide, isFirst: y === top });
  }
  return placed;
};

/** Returns the marks of shares from `top` down, and where they end. Parts are in their order; their shares add up to 1 at most. */
export const shareMarks = (
  bars: readonly ShareBar[],
  { width, tick, top }: ShareBarsOptions & { readonly top: number }
): { readonly marks: Markish[]; readonly bottom: number } => {
  const wide = width >= wideFrom;
  const widest = max(bars, ({ label }) => textWidth(label, fontSize)) ?? 0;
  const labelWidth = wide && widest > 0 ? Math.min(width * 0.25, widest + 2 * gap) : 0;
  const left = labelWidth + 1;
  const right = width - 2;
  const scale = (share: number): number => left + share * (right - left);
  // Lines of text that a bar holds.
  const maxLines = wide ? 2 : 3;
  const barHeight = maxLines * lineHeight + 8;
  let axisY = top;
  let y = top;
  const ticks: Tick[] = [];
  const sections: Line[] = [];
  const labels: Line[] = [];
  const notes: Line[] = [];
  const callouts: Callout[] = [];
  const rects: Parameters<typeof statusRects>[0][number][] = [];
  const insides: (Line & { readonly bold: boolean; readonly fill: string; readonly series: string })[] = [];
  const symbols: { x: number; y: number; group: ComparisonGroup; fill: string }[] = [];
  const ends: { x: number; y1: number; y2: number }[] = [];
  for (const bar of bars) {
    if (bar.section !== undefined) {
      if (bar !== bars[0]) y += 10;
      for (const line of wrapText(bar.section, width - 8, fontSize, 'bold')) {
        sections.push({ x: 0, y: y + lineHeight / 2, text: line });
        y += lineHeight;
      }
      y += 6;
    }
    if (!wide && bar.label !== '') {
      labels.push({ x: 0, y: y + lineHeight / 2, text: bar.label });
      y += lineHeight + 3;
    }
    if (bar === bars[0]) {
      axisY = y + lineHeight / 2;
      y += lineHeight;
    }
    y += 5;
    const y1 = y;
    const y2 = y + barHeight;
    ticks.push(...percents.map((percent) => ({ x: scale(percent / 100), y: y1 })));
    const middle = (y1 + y2) / 2;
    if (labelWidth > 0)
      wrapText(bar.label, labelWidth - gap, fontSize).forEach((line, index, all) => {
        labels.push({ x: 0, y: middle + (index - (all.length - 1) / 2) * lineHeight, text: line });
      });
    let start = 0;
    const small: Wanted[] = [];
    bar.parts.forEach((part, index) => {
      const x1 = scale(start);
      start += part.share;
      const x2 = scale(start);
      const style = part.style ?? 'solid';
      rects.push({
        x1,
        x2,
        y1,
        y2,
        style,
        colour: part.colour,
        ...(part.series === undefined ? {} : { series: part.series }),
        ...(part.href === undefined ? {} : { href: part.href }),
        ...(part.title === undefined ? {} : { title: part.title })
      });
      if (index < bar.parts.length - 1) ends.push({ x: x2, y1, y2 });
      const fill = style === 'solid' ? paper : ink;
      const lines = linesIn(part, x2 - x1 - 2 * padding, maxLines);
      lines.forEach((line, at) => {
        const lineY = middle + (at - (lines.length - 1) / 2) * lineHeight;
        const indent = at === 0 ? symbolOf(part) : 0;
        const series = part.series ?? '';
        insides.push({ x: x1 + padding + indent, y: lineY, text: line, bold: at === 0, fill, series });
        if (at === 0 && part.group !== undefined)
          symbols.push({ x: x1 + padding + 5, y: lineY, group: part.group, fill });
      });
      if (lines.length === 0 && part.share > 0)
        small.push({
          part,
          from: (x1 + x2) / 2,
          text: `${part.name} ${part.percent}${part.value === '' ? '' : `, ${part.value}`}`
        });
    });
    y = y2 + 4;
    const under = calloutsOf(small, { left: wide ? left : 0, right: width, top: y + 6 + lineHeight / 2 });
    callouts.push(...under);
    y = Math.max(y, ...under.map((one) => one.y + lineHeight / 2));
    if (bar.note !== undefined)
      for (const line of wrapText(bar.note, right - left, fontSize)) {
        notes.push({ x: left, y: y + 2 + lineHeight / 2, text: line });
        y += lineHeight;
      }
    y += wide ? 14 : 10;
  }
  const bottom = y;
  const writing = { x: 'x', y: 'y', text: 'text', textAnchor: 'start', lineAnchor: 'middle' } as const;
  const halo = { stroke: paper, strokeWidth: 4 } as const;
  const marks = [
    link(ticks, { x1: 'x', x2: 'x', y1: ({ y: own }: Tick) => own - 5, y2: 'y', stroke: muted }),
    text(percents, {
      x: (percent: number) => {
        const half = textWidth(tick(percent), fontSize) / 2;
        return Math.min(Math.max(scale(percent / 100), half), width - half);
      },
      y: axisY,
      text: tick,
      textAnchor: 'middle',
      lineAnchor: 'middle',
      fill: muted
    }),
    ...statusRects(rects),
    // A seam of paper parts what has one colour in grey.
    link(ends, { x1: 'x', x2: 'x', y1: 'y1', y2: 'y2', stroke: paper, strokeWidth: 4 }),
    link(
      callouts.filter(({ isFirst }) => isFirst),
      {
        x1: 'from',
        x2: 'from',
        y1: ({ y: own }: Callout) => own - lineHeight / 2 - 10,
        y2: ({ y: own }: Callout) => own - lineHeight / 2 - 4,
        stroke: muted
      }
    ),
    ...groupDots(
      callouts.flatMap(({ part: { group }, x, y: own }) =>
        group === undefined ? [] : [{ x: x + 5, y: own, group }]
      )
    ),
    dot(symbols, {
      x: 'x',
      y: 'y',
      r: 4.5,
      symbol: ({ group }: (typeof symbols)[number]) =>
        groupSymbol[group] === 'ring' ? 'circle' : groupSymbol[group],
      fill: ({ group, fill }: (typeof symbols)[number]) => (groupSymbol[group] === 'ring' ? 'none' : fill),
      stroke: 'fill',
      strokeWidth: 1.75
    }),
    // Hatching stops before letters.
    ...[true, false].flatMap((bold) =>
      [paper, ink].map((fill) =>
        text(
          insides.filter((one) => one.bold === bold && one.fill === fill),
          {
            ...writing,
            ...(fill === ink ? halo : {}),
            fill,
            fontWeight: bold ? 600 : 400,
            ariaLabel: 'series'
          }
        )
      )
    ),
    text(sections, { ...writing, ...halo, fill: ink, fontWeight: 600 }),
    text(labels, { ...writing, ...halo, fill: ink }),
    text(callouts, {
      ...writing,
      ...halo,
      x: ({ x, part }: Callout) => x + symbolOf(part),
      fill: ink,
      ariaLabel: ({ part }: Callout) => part.series ?? null
    }),
    text(notes, { ...writing, ...halo, fill: muted, fontStyle: 'italic' })
  ];
  return { marks, bottom };
};

/** Returns the drawing of shares. */
export const shareBars = (bars: readonly ShareBar[], options: ShareBarsOptions): Drawing => {
  const { marks, bottom } = shareMarks(bars, { ...options, top: 0 });
  return pixelDrawing(options.width, bottom, marks);
};
