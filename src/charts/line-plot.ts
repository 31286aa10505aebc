// Lines over time on one scale, each named; the foot of the plot once more under a lens, where most lines lie flat on it.
import { line, rect, text, type Markish } from '@observablehq/plot';
import { max, min } from 'd3';
import type { Drawing } from './chart-definition.ts';
import { legendMarks, type Swatch } from './legend.ts';
import {
  labelBox,
  largeSize,
  lineKey,
  lineLabelMarks,
  placeLineLabels,
  type Dot,
  type LineEnd,
  type LineLabels
} from './line-labels.ts';
import { linePanel, type LineSeries, type PanelOptions } from './line-panel.ts';
import { grid, ink, muted, paper } from './palette.ts';
import { fontSize, lineHeight, pixelDrawing } from './pixel-drawing.ts';
import { textWidth, wrapText } from './text-width.ts';
import { timeAxis, type Years } from './time-axis.ts';
import { valueAxis, valueAxisWidth, valueTicks, type Frame, type ValueRange } from './value-axis.ts';

/** Where a plot draws something else than lines: under them, on the same scales. */
export interface LayerPlace {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly frame: Frame;
  readonly isLens: boolean;
}
export interface Layer {
  readonly marks: readonly Markish[];
  /** What names must not cover. */
  readonly taken?: readonly Frame[];
  /** Lines under the plot: what found no place in it. */
  readonly foot?: readonly string[];
}

export interface LinePlotOptions {
  readonly width: number;
  /** Of the plot, from its foot to its top, in pixels. */
  readonly height: number;
  readonly values: ValueRange;
  /** A value as the axis writes it, with its unit. */
  readonly tick: (value: number) => string;
  /** The years of the axis; those of the points where it is not given. */
  readonly years?: Years;
  /** A year as the axis writes it; plain digits where it is not given. */
  readonly year?: (year: number) => string;
  readonly solid?: number;
  readonly beyond?: PanelOptions['beyond'];
  readonly legend?: readonly Swatch[];
  /** A line above the plot: how to read its scale. */
  readonly scaleNote?: string;
  /** Draws what lies below `max` again, larger; `text` says how many times. */
  readonly lens?: {
    readonly max: number;
    readonly height: number;
    readonly text: (times: number) => string;
    /** Writes the years under the plot too, not under its lens alone. */
    readonly yearsAbove?: boolean;
  };
  /** What to see in the plot, in a few words, and in fewer: the first that finds a free place. */
  readonly note?: { readonly texts: readonly string[]; readonly colour: string };
  /** Lines under the plot, in italics: what is not drawn. */
  readonly foot?: readonly string[];
  readonly layer?: (place: LayerPlace) => Layer;
}

/** From this width on, names may stand at the right of the plot. */
const wideFrom = 500;

/** The first place where a box is free, from the left to the right and downwards; undefined where there is none. */
const freePlace = (frame: Frame, long: number, high: number, taken: readonly Frame[]) => {
  for (let top = frame.top + 4; top + high <= frame.bottom; top += 12)
    for (let left = frame.left + 8; left + long <= frame.right; left += 24) {
      const box = { left, right: left + long, top, bottom: top + high };
      if (
        !taken.some((a) => a.left < box.right && box.left < a.right && a.top < box.bottom && top < a.bottom)
      )
        return box;
    }
  return undefined;
};

interface Writing {
  readonly x: number;
  readonly top: number;
  readonly colour: string;
  /** Bold, or else in italics. */
  readonly bold?: boolean;
}
/** The marks of lines of text below each other; none for no line. */
const writing = (lines: readonly string[], { x, top, colour, bold = false }: Writing): Markish[] =>
  lines.length === 0
    ? []
    : [
        text(lines, {
          x,
          y: (_, index: number) => top + lineHeight / 2 + index * lineHeight,
          text: String,
          textAnchor: 'start',
          lineAnchor: 'middle',
          fill: colour,
          stroke: paper,
          strokeWidth: 4,
          ...(bold ? { fontWeight: 600 } : { fontStyle: 'italic' })
        })
      ];

/** Lines of about the same length: no word is left alone on the last one. */
const balanced = (words: string, width: number): string[] => {
  let lines = wrapText(words, width, fontSize, 'bold');
  for (let narrower = width - 16; narrower > 0; narrower -= 16) {
    const closer = wrapText(words, narrower, fontSize, 'bold');
    if (closer.length > lines.length) break;
    lines = closer;
  }
  return lines;
};

/** Words in the first free place, on as few lines as it lets them; undefined where no words find one. */
const placeNote = (texts: readonly string[], frame: Frame, taken: readonly Frame[]) => {
  for (const words of texts)
    for (const share of [0.5, 0.42, 0.36, 0.6, 0.8]) {
      const lines = balanced(words, (frame.right - frame.left) * share);
      const long = max(lines, (one) => textWidth(one, fontSize, 'bold')) ?? 0;
      const box = freePlace(frame, long, lines.length * lineHeight, taken);
      if (box !== undefined) return { box, lines };
    }
  return undefined;
};

/** Writes the values of points where there is room, the last ones first; the others are left out. */
const withValues = (
  names: LineLabels,
  values: readonly LineEnd[],
  {
    frame,
    dots,
    lines
  }: { readonly frame: Frame; readonly dots: readonly Dot[]; readonly lines: readonly Frame[] }
) => {
  const amounts = names.placed.flatMap(({ end, text: words }): LineEnd[] =>
    end.value === undefined || words.includes(end.value) ? [] : [{ ...end, texts: [end.value] }]
  );
  const written = placeLineLabels([...amounts, ...[...values].reverse()], {
    frame,
    dots,
    lines: [...lines, ...names.placed.map(labelBox)],
    optional: true
  });
  return [...names.placed, ...written.placed];
};

/** Returns the drawing of lines in the order of their importance. There is at least one, with one point. */
export const linePlot = (all: readonly LineSeries[], options: LinePlotOptions): Drawing => {
  const { width, height, values, tick, lens, note, scaleNote, legend = [], foot = [], layer } = options;
  const points = all.flatMap((series) => series.points);
  const years = options.years ?? {
    first: min(points, ({ at }) => at) ?? 0,
    last: max(points, ({ at }) => at) ?? 0
  };
  const wide = width >= wideFrom;
  const lensValues = { low: 0, high: lens?.max ?? 0 };
  const left = Math.max(
    valueAxisWidth(valueTicks(values, height), tick),
    lens === undefined ? 0 : valueAxisWidth(valueTicks(lensValues, lens.height), tick)
  );
  const late = all.filter(({ points: own }) => (own.at(-1)?.at ?? 0) > years.last - 1.5);
  const names = max(late, ({ texts, weight, large = false }) =>
    Math.min(
      ...texts.map((words) =>
        textWidth(words, large ? largeSize : fontSize, weight === 'front' ? 'bold' : 'regular')
      )
    )
  );
  const right = width - (wide ? Math.min(width * 0.32, (names ?? 0) + 14) : 8);

  const key = legendMarks(legend, { width, top: 0 });
  const scaleLines = scaleNote === undefined ? [] : wrapText(scaleNote, width, fontSize, 'bold');
  const top = key.height + scaleLines.length * lineHeight + 10;
  const frame: Frame = { left, right, top, bottom: top + height };
  const lensTimes = lens === undefined ? 1 : (lens.height / lens.max) * (values.high / height);
  const lensLines = lens === undefined ? [] : wrapText(lens.text(lensTimes), width - 16, fontSize, 'bold');
  const lensGap = lens?.yearsAbove === true ? 36 : 18;
  const lensTop = frame.bottom + lensGap + 12 + lensLines.length * lineHeight;
  const lensFrame: Frame = { left, right, top: lensTop, bottom: lensTop + (lens?.height ?? 0) };
  const panels = [
    { values, frame, isLens: false },
    ...(lens === undefined ? [] : [{ values: lensValues, frame: lensFrame, isLens: true }])
  ];

  let start = 1;
  let notes: Markish[] = [];
  const numbered: LineEnd[] = [];
  const layerFoot: string[] = [];
  const drawn = panels.map(({ values: own, frame: sides, isLens }) => {
    const panel = linePanel(all, {
      frame: sides,
      years,
      values: own,
      solid: options.solid ?? 1.01,
      beyond: options.beyond ?? 'dotted',
      owns: ({ low, high }) => lens === undefined || (low + high) / 2 <= lens.max === isLens
    });
    const under = layer?.({ x: panel.x, y: panel.y, frame: sides, isLens });
    layerFoot.push(...(under?.foot ?? []));
    const dots: Dot[] = [...panel.dots, ...(under?.taken ?? [])];
    const around = { left: left + 1, right: width, top: sides.top - 8, bottom: sides.bottom + 1 };
    const labels = placeLineLabels(panel.ends, { frame: around, dots, lines: panel.lines, start });
    const noteBoxes: Frame[] = [];
    if (!isLens && note !== undefined) {
      const found = placeNote(note.texts, sides, [...dots, ...panel.lines, ...labels.placed.map(labelBox)]);
      if (found !== undefined) {
        const { lines, box } = found;
        notes = writing(lines, { x: box.left, top: box.top, colour: note.colour, bold: true });
        noteBoxes.push(box);
      }
    }
    start += labels.numbered.length;
    numbered.push(...labels.numbered);
    const written = withValues(labels, panel.labels, {
      frame: around,
      dots,
      lines: [...panel.lines, ...noteBoxes]
    });
    return {
      axis: valueAxis(own, sides, tick),
      marks: [...(under?.marks ?? []), ...panel.marks, ...lineLabelMarks(written)]
    };
  });

  const last = lens === undefined ? frame : lensFrame;
  const list = lineKey(numbered, { width, top: last.bottom + 28 });
  const footLines = [...layerFoot, ...foot].flatMap((words) => wrapText(words, width, fontSize));
  const footTop = last.bottom + 28 + list.height;
  const [main, close] = drawn;
  return pixelDrawing(width, footTop + footLines.length * lineHeight + 2, [
    ...key.marks,
    ...writing(scaleLines, { x: 0, top: key.height, colour: ink, bold: true }),
    ...(lens === undefined
      ? []
      : [
          rect(
            [
              { x1: left, x2: right, y1: frame.bottom - height * (lens.max / values.high), y2: frame.bottom },
              { x1: 0, x2: width, y1: frame.bottom + lensGap, y2: lensFrame.bottom }
            ],
            { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: grid, fillOpacity: 0.55 }
          ),
          line(
            [
              { x: left, y: frame.bottom },
              { x: left, y: frame.bottom + lensGap },
              { x: undefined, y: undefined },
              { x: right, y: frame.bottom },
              { x: right, y: frame.bottom + lensGap }
            ],
            { x: 'x', y: 'y', stroke: muted, strokeDasharray: '2 3' }
          ),
          ...writing(lensLines, { x: 8, top: frame.bottom + lensGap + 3, colour: ink, bold: true })
        ]),
    ...(main?.axis ?? []),
    ...(close?.axis ?? []),
    ...(lens?.yearsAbove === true ? timeAxis(years, frame, options.year) : []),
    ...timeAxis(years, last, options.year),
    ...(main?.marks ?? []),
    ...notes,
    ...(close?.marks ?? []),
    ...list.marks,
    ...writing(footLines, { x: 0, top: footTop, colour: muted })
  ]);
};
