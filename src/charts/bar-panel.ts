// A panel of bars on one linear scale from zero: its axis and grid, its bars, their names and words, a line to compare with.
import { line as path, link, text, type Markish } from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { endOf, gap, joinedBy, placeBar, wordsWidth, type Bar, type PlacedBar } from './bar-layout.ts';
import { clearOfWords, wordsBox } from './grid-lines.ts';
import { groupDots } from './group-symbol.ts';
import { grid, ink, muted, paper } from './palette.ts';
import { fontSize, lineHeight } from './pixel-drawing.ts';
import { statusRects } from './status-style.ts';
import { textWidth, wrapText } from './text-width.ts';

export interface PanelOptions {
  readonly width: number;
  readonly top: number;
  /** Of the names at the left of bars; 0 where they stand above. */
  readonly labelWidth: number;
  /** The largest value of the scale. */
  readonly domain: number;
  /** A value as the axis writes it, with its unit. */
  readonly tick: (value: number) => string;
  /** A value to compare all bars with, and its words. */
  readonly reference?: { readonly value: number; readonly text: string };
  /** The bar's height in pixels. */
  readonly thickness?: number;
}

export interface BarPanel {
  readonly marks: readonly Markish[];
  readonly bottom: number;
  readonly scale: (value: number) => number;
  /** The top of the bars' ground. */
  readonly groundY: number;
}

/** Pixels a euro, or another unit: long words beside a short bar take nothing from the scale. */
const unitOf = (bars: readonly Bar[], { width, labelWidth, domain, tick }: PanelOptions): number => {
  const availableWidth = width - labelWidth - 2;
  const fits = bars
    .filter((bar) => endOf(bar) > 0)
    .map((bar) => (availableWidth - gap - wordsWidth(bar)) / endOf(bar));
  const smallest = (availableWidth * (labelWidth > 0 ? 0.45 : 0.8)) / domain;
  const largest = (availableWidth - textWidth(tick(domain), fontSize) / 2) / domain;
  return Math.min(largest, Math.max(smallest, Math.min(...fits, largest)));
};

/** Places bars one under the other, each section under its heading. */
const placeAll = (
  bars: readonly Bar[],
  top: number,
  scale: BarPanel['scale'],
  options: Required<Pick<PanelOptions, 'width' | 'labelWidth' | 'thickness'>>
) => {
  let y = top;
  const headings: { text: string; y: number }[] = [];
  const rules: number[] = [];
  const placed = bars.map((bar): PlacedBar => {
    if (bar.section !== undefined) {
      if (headings.length > 0) rules.push(y);
      const lines = wrapText(bar.section, options.width, fontSize, 'bold');
      headings.push(...lines.map((line, index) => ({ text: line, y: y + 12 + index * lineHeight })));
      y += 10 + lines.length * lineHeight;
    }
    if (bar.joined === true) y -= joinedBy;
    const place = placeBar(bar, { ...options, top: y, end: scale(endOf(bar)) + gap });
    y = place.bottom;
    return place;
  });
  return { headings, rules, placed, bottom: y };
};

const seriesOf = ({ series }: { readonly series: string }) => series;
const line = { x: 'x', y: 'y', text: 'text', textAnchor: 'start', lineAnchor: 'middle' } as const;

/** The most ticks whose words stand apart, seven at most; `unit` is in pixels. */
const axisTicks = (domain: number, unit: number, tick: (value: number) => string): number[] => {
  const axis = scaleLinear().domain([0, domain]);
  const apart = (ticks: readonly number[]): boolean => {
    const widest = Math.max(...ticks.map((value) => textWidth(tick(value), fontSize)));
    return ((ticks[1] ?? domain) - (ticks[0] ?? 0)) * unit >= widest + 16;
  };
  const counts = [7, 6, 5, 4, 3, 2];
  return counts.map((count) => axis.ticks(count)).find(apart) ?? [0, ...axis.ticks(1).slice(-1)];
};

/** Returns the marks of a panel of bars in their order, in pixels. */
export const barPanel = (bars: readonly Bar[], options: PanelOptions): BarPanel => {
  const { width, top, labelWidth, domain, tick, reference } = options;
  const wide = labelWidth > 0;
  const thickness = options.thickness ?? (wide ? 20 : 16);
  const unit = unitOf(bars, options);
  const scale = (value: number): number => labelWidth + value * unit;
  const ticks = axisTicks(domain, unit, tick);
  // The words of the line to compare with say its value already.
  const written = ticks.filter((value) => value !== reference?.value);
  const axisY = top + 8 + (reference === undefined ? 0 : lineHeight);
  const groundY = axisY + 8;
  const { headings, rules, placed, bottom } = placeAll(bars, axisY + 14, scale, {
    width,
    labelWidth,
    thickness
  });
  const parts = placed.flatMap(({ bar, y }) =>
    bar.parts.map(({ from, to, thickness: share = 1, ...part }) => ({
      ...part,
      x1: scale(from),
      // An amount that is there is seen, however small it is.
      x2: Math.max(scale(to), scale(from) + (to > from ? 1 : 0)),
      y1: y - (share * thickness) / 2,
      y2: y + (share * thickness) / 2,
      colour: part.colour ?? bar.colour,
      series: bar.series
    }))
  );
  const names = placed.flatMap(({ bar: { series }, names: own }) => own.map((one) => ({ ...one, series })));
  const words = placed.flatMap(({ bar: { series }, words: own }) => own.map((one) => ({ ...one, series })));
  const symbols = placed.flatMap(({ bar: { group, series }, symbol }) =>
    group === undefined ? [] : [{ ...symbol, group, series }]
  );
  // Names above their bars stand where a whole line would run.
  const across = wide
    ? [{ y1: groundY, y2: bottom }]
    : placed.map(({ y }) => ({ y1: y - thickness / 2 - 1, y2: y + thickness / 2 + 1 }));
  const boxes = [
    ...headings.map((one) => wordsBox({ ...one, x: 0, bold: true })),
    ...[...names, ...words].map(wordsBox)
  ];
  const down = (
    values: readonly number[],
    y: readonly { y1: number; y2: number }[],
    stroke: object
  ): Markish =>
    path(
      clearOfWords(
        values.flatMap((value) => y.map((one) => ({ x: scale(value), ...one }))),
        boxes
      ),
      { x: 'x', y: 'y', ...stroke }
    );
  const writing = { ...line, ariaLabel: seriesOf };
  return {
    scale,
    groundY,
    bottom,
    marks: [
      // The axis of bars stands where the line of zero would.
      down(
        ticks.filter((value) => value !== 0),
        [{ y1: groundY, y2: bottom }],
        { stroke: grid }
      ),
      link(rules, { x1: 0, x2: width, y1: (y: number) => y, y2: (y: number) => y, stroke: grid }),
      ...statusRects(parts),
      down([0], across, { stroke: ink, strokeWidth: 1.25 }),
      ...placed
        .filter(({ bar }) => bar.open === true)
        .map(({ bar, y }) =>
          down([endOf(bar)], [{ y1: y - thickness / 2, y2: y + thickness / 2 }], {
            stroke: paper,
            strokeWidth: 3,
            strokeDasharray: '3 3'
          })
        ),
      ...(reference === undefined
        ? []
        : [
            down([reference.value], [{ y1: axisY - lineHeight + 8, y2: groundY }, ...across], {
              stroke: ink,
              strokeWidth: 1.25,
              strokeDasharray: '4 3'
            }),
            text([reference], {
              ...line,
              x: Math.min(scale(reference.value) + 5, width - textWidth(reference.text, fontSize) - 2),
              y: axisY - lineHeight,
              fill: ink
            })
          ]),
      text(written, {
        x: (value: number) => Math.max(scale(value), textWidth(tick(value), fontSize) / 2),
        y: axisY,
        text: tick,
        textAnchor: 'middle',
        lineAnchor: 'middle',
        fill: muted
      }),
      text(headings, { ...line, x: 0, fontWeight: 600, fill: ink }),
      ...groupDots(symbols),
      text(
        names.filter(({ bold }) => bold),
        { ...writing, fontWeight: 600, fill: ink }
      ),
      text(
        names.filter(({ bold }) => !bold),
        { ...writing, fill: muted }
      ),
      text(
        words.filter(({ note }) => !note),
        { ...writing, fill: ink }
      ),
      text(
        words.filter(({ note }) => note),
        { ...writing, fill: muted, fontStyle: 'italic' }
      )
    ]
  };
};
