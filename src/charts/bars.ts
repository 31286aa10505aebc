// Horizontal bars from zero, to scale: a name, a bar of parts, its amount in words; the small ones once more under a lens.
import { line, link, rect, text, type Markish } from '@observablehq/plot';
import { max, scaleLinear } from 'd3';
import type { ComparisonGroup } from '#model/vocabulary.ts';
import type { Drawing } from './chart-definition.ts';
import { groupDots } from './group-symbol.ts';
import { legendMarks, type Swatch } from './legend.ts';
import { grid, ink, muted, paper } from './palette.ts';
import { fontSize, lineHeight, pixelDrawing } from './pixel-drawing.ts';
import { statusRects, type StatusStyle } from './status-style.ts';
import { textWidth, wrapText } from './text-width.ts';

/** A part of a bar, in the unit of the scale. Parts given first lie below. */
export interface BarPart {
  readonly from: number;
  readonly to: number;
  readonly style: StatusStyle;
  /** Of the bar's height, 1 where it is not given: a part inside another is thinner. */
  readonly thickness?: number;
  /** Another colour than the bar's: another country, another kind. */
  readonly colour?: string;
  readonly href?: string;
  readonly title?: string;
}

export interface Bar {
  /** The series that it belongs to: an organisation's id. */
  readonly series: string;
  /** The heading that it stands under; given at the first bar of each section. */
  readonly section?: string;
  readonly label: string;
  /** Years, a place: after the name, in muted letters. */
  readonly detail?: string;
  readonly colour: string;
  /** Draws the symbol of the group before the name. */
  readonly group?: ComparisonGroup;
  /** How deep it lies inside the bars above it: its name starts further to the right. */
  readonly indent?: number;
  readonly parts: readonly BarPart[];
  /** What stands beside the bar: `75 M€`. */
  readonly value: string;
  /** A second line beside the bar, in italics: `versement : non publié`. */
  readonly note?: string;
  /** A bound: the amount is at least this, and the end stays open. */
  readonly open?: boolean;
}

export interface BarsOptions {
  readonly width: number;
  /** A value as the axis writes it, with its unit. */
  readonly tick: (value: number) => string;
  readonly legend?: readonly Swatch[];
  /** A value to compare all bars with, and its words. */
  readonly reference?: { readonly value: number; readonly text: string };
  /** Draws the bars that end before `max` again, at the scale of `max`; `text` says how many times larger. */
  readonly lens?: { readonly max: number; readonly text: string };
  /** The bar's height in pixels. */
  readonly thickness?: number;
  /** What stands under the bars, its top given in pixels: the projects that nothing is known of, what is left out. */
  readonly foot?: (top: number) => { readonly marks: readonly Markish[]; readonly height: number };
}

const gap = 8;
const symbolWidth = 15;
const indentWidth = 16;
/** From this width on, names stand at the left of their bars; under it above them. */
const wideFrom = 500;

const endOf = ({ parts }: Bar): number => max(parts, ({ to }) => to) ?? 0;

interface Placed {
  readonly bar: Bar;
  readonly names: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly bold: boolean;
  }[];
  readonly symbolY: number;
  readonly symbolX: number;
  /** The middle of the bar. */
  readonly y: number;
  readonly words: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly note: boolean;
  }[];
}

const baseOf = ({ y }: Placed, thickness: number) => ({
  y1: y - thickness / 2 - 1,
  y2: y + thickness / 2 + 1
});

interface Panel {
  readonly marks: Markish[];
  readonly bottom: number;
  readonly scale: (value: number) => number;
  readonly axisY: number;
}

interface PanelOptions extends BarsOptions {
  readonly top: number;
  readonly left: number;
  readonly labelWidth: number;
  readonly domain: number;
}

/** The texts beside a bar, and the room that they want after its end. */
const wordsOf = ({ value, note }: Bar) => [
  ...(value === '' ? [] : [{ text: value, note: false }]),
  ...(note === undefined ? [] : [{ text: note, note: true }])
];
const wordsWidth = (bar: Bar): number => max(wordsOf(bar), ({ text }) => textWidth(text, fontSize)) ?? 0;

const panel = (bars: readonly Bar[], options: PanelOptions): Panel => {
  const { width, top, left, labelWidth, domain, tick, reference } = options;
  const wide = labelWidth > 0;
  const thickness = options.thickness ?? (wide ? 20 : 16);
  const room = width - left - 2;
  // Long words beside a short bar take nothing from the scale.
  const fits = bars.filter((bar) => endOf(bar) > 0).map((bar) => (room - gap - wordsWidth(bar)) / endOf(bar));
  const least = (room * (wide ? 0.45 : 0.8)) / domain;
  const largest = (room - textWidth(tick(domain), fontSize) / 2) / domain;
  const unit = Math.min(largest, Math.max(least, Math.min(...fits, largest)));
  const scale = (value: number): number => left + value * unit;
  const count = Math.max(
    2,
    Math.min(7, Math.floor((domain * unit) / (textWidth(tick(domain), fontSize) + 24)))
  );
  const ticks = scaleLinear().domain([0, domain]).ticks(count);
  const axisY = top + 8 + (reference === undefined ? 0 : lineHeight);
  let y = axisY + 14;
  const sections: { text: string; y: number }[] = [];
  const placed = bars.map((bar): Placed => {
    if (bar.section !== undefined) {
      const lines = wrapText(bar.section, width, fontSize, 'bold');
      sections.push(...lines.map((line, index) => ({ text: line, y: y + 12 + index * lineHeight })));
      y += 10 + lines.length * lineHeight;
    }
    const indent = (bar.indent ?? 0) * indentWidth;
    const symbol = indent + (bar.group === undefined ? 0 : symbolWidth);
    const end = scale(endOf(bar)) + gap;
    const beside = wide || width - end >= Math.min(wordsWidth(bar), width * 0.42);
    const words = wordsOf(bar).flatMap(({ text: all, note }) =>
      wrapText(all, beside ? width - end : width, fontSize).map((line) => ({ text: line, note }))
    );
    const names = wide
      ? [
          ...wrapText(bar.label, labelWidth - gap - symbol, fontSize, 'bold').map((line) => ({
            text: line,
            bold: true
          })),
          ...(bar.detail === undefined
            ? []
            : wrapText(bar.detail, labelWidth - gap - symbol, fontSize).map((line) => ({
                text: line,
                bold: false
              })))
        ]
      : [
          ...wrapText(bar.label, width - symbol, fontSize, 'bold').map((line) => ({
            text: line,
            bold: true
          })),
          ...(bar.detail === undefined
            ? []
            : wrapText(bar.detail, width - symbol, fontSize).map((line) => ({ text: line, bold: false })))
        ];
    if (wide) {
      const lines = Math.max(names.length, words.length);
      const height = Math.max(thickness, lines * lineHeight);
      const middle = y + height / 2;
      const first = (count_: number) => middle - ((count_ - 1) * lineHeight) / 2;
      y += height + 10;
      return {
        bar,
        symbolX: indent + 5,
        symbolY: first(names.length),
        names: names.map((name, index) => ({
          ...name,
          x: symbol,
          y: first(names.length) + index * lineHeight
        })),
        y: middle,
        words: words.map((word, index) => ({ ...word, x: end, y: first(words.length) + index * lineHeight }))
      };
    }
    // The detail follows the name on its last line where both fit.
    const last = names.filter(({ bold }) => bold).at(-1);
    const detailX = symbol + textWidth(`${last?.text ?? ''}  `, fontSize, 'bold');
    const follows = bar.detail !== undefined && detailX + textWidth(bar.detail, fontSize) <= width;
    const namePlaces = names.map((name, index) => ({
      ...name,
      x: follows && !name.bold ? detailX : symbol,
      y: y + lineHeight / 2 + (index - (follows && !name.bold ? 1 : 0)) * lineHeight
    }));
    const symbolY = y + lineHeight / 2;
    y += (names.length - (follows ? 1 : 0)) * lineHeight + 2;
    const middle = y + thickness / 2;
    y += thickness + 2;
    // The first line stands beside the bar, those that follow below it; the note beside the value where both fit.
    const startX = beside ? end : 0;
    const [value, note] = words;
    const noteX = startX + textWidth(`${value?.text ?? ''}  `, fontSize);
    const joined =
      words.length === 2 && note?.note === true && noteX + textWidth(note.text, fontSize) <= width;
    const wordPlaces = words.map((word, index) => ({
      ...word,
      x: joined && index === 1 ? noteX : startX,
      y: middle + ((joined ? 0 : index) + (beside ? 0 : 1)) * lineHeight + (beside ? 0 : 2)
    }));
    y = Math.max(y, (wordPlaces.at(-1)?.y ?? y) + lineHeight / 2) + 8;
    return { bar, symbolX: indent + 5, symbolY, names: namePlaces, y: middle, words: wordPlaces };
  });
  const bottom = y;
  const parts = placed.flatMap(({ bar, y: middle }) =>
    bar.parts.map((part) => {
      const half = ((part.thickness ?? 1) * thickness) / 2;
      return {
        x1: scale(part.from),
        // An amount that is there is seen, however small it is.
        x2: Math.max(scale(part.to), scale(part.from) + (part.to > part.from ? 1 : 0)),
        y1: middle - half,
        y2: middle + half,
        style: part.style,
        colour: part.colour ?? bar.colour,
        series: bar.series,
        ...(part.href === undefined ? {} : { href: part.href }),
        ...(part.title === undefined ? {} : { title: part.title })
      };
    })
  );
  const names = placed.flatMap(({ bar, names: own }) => own.map((name) => ({ ...name, series: bar.series })));
  const words = placed.flatMap(({ bar, words: own }) => own.map((word) => ({ ...word, series: bar.series })));
  const symbols = placed.flatMap(({ bar, symbolX, symbolY }) =>
    bar.group === undefined ? [] : [{ x: symbolX, y: symbolY, group: bar.group, series: bar.series }]
  );
  const openEnds = placed.filter(({ bar }) => bar.open === true);
  const seriesOf = ({ series }: { readonly series: string }) => series;
  /** Lines of the grid stop before letters. */
  const halo = { stroke: paper, strokeWidth: 4 } as const;
  const writing = {
    x: 'x',
    y: 'y',
    text: 'text',
    textAnchor: 'start',
    lineAnchor: 'middle',
    ariaLabel: seriesOf
  } as const;
  return {
    scale,
    axisY,
    bottom,
    marks: [
      link(ticks, {
        x1: (value: number) => scale(value),
        x2: (value: number) => scale(value),
        y1: axisY + 8,
        y2: bottom,
        stroke: grid
      }),
      text(ticks, {
        x: (value: number) => Math.max(scale(value), textWidth(tick(value), fontSize) / 2),
        y: axisY,
        text: tick,
        textAnchor: 'middle',
        lineAnchor: 'middle',
        fill: muted
      }),
      text(sections, {
        x: 0,
        y: 'y',
        text: 'text',
        textAnchor: 'start',
        lineAnchor: 'middle',
        fontWeight: 600,
        fill: ink,
        stroke: paper,
        strokeWidth: 4
      }),
      ...statusRects(parts),
      link(openEnds, {
        x1: ({ bar }) => scale(endOf(bar)),
        x2: ({ bar }) => scale(endOf(bar)),
        y1: ({ y: middle }) => middle - thickness / 2,
        y2: ({ y: middle }) => middle + thickness / 2,
        stroke: paper,
        strokeWidth: 3,
        strokeDasharray: '3 3'
      }),
      // Names above their bars stand where a whole base line would run.
      link(wide ? [{ y1: axisY + 8, y2: bottom }] : placed.map((one) => baseOf(one, thickness)), {
        x1: scale(0),
        x2: scale(0),
        y1: 'y1',
        y2: 'y2',
        stroke: ink,
        strokeWidth: 1.25
      }),
      ...groupDots(symbols),
      text(
        names.filter(({ bold }) => bold),
        { ...writing, ...halo, fontWeight: 600, fill: ink }
      ),
      text(
        names.filter(({ bold }) => !bold),
        { ...writing, ...halo, fill: muted }
      ),
      text(
        words.filter(({ note }) => !note),
        { ...writing, ...halo, fill: ink }
      ),
      text(
        words.filter(({ note }) => note),
        { ...writing, ...halo, fill: muted, fontStyle: 'italic' }
      ),
      ...(reference === undefined
        ? []
        : [
            line(
              [
                { x: scale(reference.value), y: axisY - lineHeight + 8 },
                { x: scale(reference.value), y: bottom }
              ],
              { x: 'x', y: 'y', stroke: ink, strokeWidth: 1.25, strokeDasharray: '4 3' }
            ),
            text([reference], {
              x: Math.min(scale(reference.value) + 5, width - textWidth(reference.text, fontSize) - 2),
              y: axisY - lineHeight,
              text: 'text',
              textAnchor: 'start',
              lineAnchor: 'middle',
              fill: ink
            })
          ])
    ]
  };
};

/** Returns the drawing of bars in their order. There is at least one bar whose amount is known. */
export const bars = (all: readonly Bar[], options: BarsOptions): Drawing => {
  const { width, legend = [], lens } = options;
  const wide = width >= wideFrom;
  const widest = max(
    all,
    ({ label, detail = '', group, indent = 0 }) =>
      Math.max(textWidth(label, fontSize, 'bold'), textWidth(detail, fontSize)) +
      (group === undefined ? 0 : symbolWidth) +
      indent * indentWidth
  );
  const labelWidth = wide ? Math.min(width * 0.3, (widest ?? 0) + gap) : 0;
  const left = labelWidth;
  const key = legendMarks(legend, { width, top: 0 });
  const domain = max(all, endOf) ?? 1;
  const main = panel(all, { ...options, top: key.height, left, labelWidth, domain });
  if (lens === undefined) {
    const foot = options.foot?.(main.bottom + 8) ?? { marks: [], height: 0 };
    return pixelDrawing(width, main.bottom + 8 + foot.height, [...key.marks, ...main.marks, ...foot.marks]);
  }
  const small = all.filter((bar) => endOf(bar) > 0 && endOf(bar) <= lens.max);
  const top = main.bottom + 30;
  const close = panel(small, { ...options, top: top + 22, left, labelWidth, domain: lens.max });
  const frame = [
    { x: main.scale(0), y: main.bottom },
    { x: close.scale(0), y: top },
    { x: undefined, y: undefined },
    { x: main.scale(lens.max), y: main.bottom },
    { x: close.scale(lens.max), y: top }
  ];
  const foot = options.foot?.(close.bottom + 12) ?? { marks: [], height: 0 };
  return pixelDrawing(width, close.bottom + 12 + foot.height, [
    ...foot.marks,
    ...key.marks,
    rect([lens], { x1: 0, x2: width, y1: top, y2: close.bottom + 4, fill: grid, fillOpacity: 0.35 }),
    rect([lens], {
      x1: main.scale(0),
      x2: main.scale(lens.max),
      y1: main.axisY + 8,
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
    ...close.marks
  ]);
};
