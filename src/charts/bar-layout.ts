// Where a bar, its name and the words beside it stand: names at the left of bars where it is wide, above them elsewhere.
import { max } from 'd3';
import type { ComparisonGroup } from '#model/vocabulary.ts';
import { fontSize, lineHeight } from './pixel-drawing.ts';
import type { StatusStyle } from './status-style.ts';
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
  /** Empty where the bar is joined to the one before, which it shares its name with. */
  readonly label: string;
  /** Stands close under the bar before: another amount of the same thing. */
  readonly joined?: boolean;
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

/** A line of text: its left end and its middle, in pixels. */
interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedBar {
  readonly bar: Bar;
  readonly symbol: { readonly x: number; readonly y: number };
  readonly names: readonly (Words & { readonly bold: boolean })[];
  readonly words: readonly (Words & { readonly note: boolean })[];
  /** The middle of the bar. */
  readonly y: number;
  /** Where the next bar starts. */
  readonly bottom: number;
}

export interface BarSpace {
  readonly width: number;
  readonly top: number;
  /** Of the names at the left of bars; 0 where they stand above. */
  readonly labelWidth: number;
  /** Of a bar, in pixels. */
  readonly thickness: number;
  /** Where the bar ends, and its words may start. */
  readonly end: number;
}

/** Pixels between a bar and its words, between a name and its bar. */
export const gap = 8;
/** Pixels that a joined bar is nearer to the one before it. */
export const joinedBy = 6;
const symbolWidth = 15;
const indentWidth = 16;

export const endOf = ({ parts }: Bar): number => max(parts, ({ to }) => to) ?? 0;

/** The texts beside a bar. */
const wordsOf = ({ value, note }: Bar) => [
  ...(value === '' ? [] : [{ text: value, note: false }]),
  ...(note === undefined ? [] : [{ text: note, note: true }])
];
/** The width in pixels that the texts beside a bar want after its end. */
export const wordsWidth = (bar: Bar): number =>
  max(wordsOf(bar), ({ text }) => textWidth(text, fontSize)) ?? 0;

const nameStart = ({ group, indent = 0 }: Bar): number =>
  indent * indentWidth + (group === undefined ? 0 : symbolWidth);

/** The width in pixels that the name of a bar wants at its left. */
export const nameWidth = (bar: Bar): number =>
  nameStart(bar) +
  Math.max(textWidth(bar.label, fontSize, 'bold'), textWidth(bar.detail ?? '', fontSize)) +
  gap;

const namesOf = ({ label, detail }: Bar, width: number) => [
  ...(label === '' ? [] : wrapText(label, width, fontSize, 'bold').map((text) => ({ text, bold: true }))),
  ...(detail === undefined ? [] : wrapText(detail, width, fontSize).map((text) => ({ text, bold: false })))
];

/** The words of a bar on their lines from `x`, the note on the line of the value where both fit: the places, line by line. */
const linesOf = (bar: Bar, x: number, width: number, oneLine: boolean) => {
  const lines = wordsOf(bar).flatMap(({ text: all, note }) =>
    wrapText(all, width - x, fontSize).map((text) => ({ text, note, x }))
  );
  const [value, note] = lines;
  const noteX = x + textWidth(`${value?.text ?? ''}  `, fontSize);
  return oneLine &&
    lines.length === 2 &&
    value !== undefined &&
    note?.note === true &&
    noteX + textWidth(note.text, fontSize) <= width
    ? [[value, { ...note, x: noteX }]]
    : lines.map((line) => [line]);
};

const placeWide = (bar: Bar, { width, top, labelWidth, thickness, end }: BarSpace): PlacedBar => {
  const start = nameStart(bar);
  const names = namesOf(bar, labelWidth - gap - start);
  const lines = linesOf(bar, end, width, names.length === 1);
  const height = Math.max(thickness, Math.max(names.length, lines.length) * lineHeight);
  const middle = top + height / 2;
  const firstOf = (count: number) => middle - ((count - 1) * lineHeight) / 2;
  return {
    bar,
    symbol: { x: start - symbolWidth + 5, y: firstOf(names.length) },
    names: names.map((name, index) => ({ ...name, x: start, y: firstOf(names.length) + index * lineHeight })),
    words: lines.flatMap((line, index) =>
      line.map((words) => ({ ...words, y: firstOf(lines.length) + index * lineHeight }))
    ),
    y: middle,
    bottom: top + height + 10
  };
};

const placeNarrow = (bar: Bar, { width, top, thickness, end }: BarSpace): PlacedBar => {
  const start = nameStart(bar);
  const names = namesOf(bar, width - start);
  // The detail follows the name on its last line where both fit.
  const last = names.filter(({ bold }) => bold).at(-1);
  const detailX = start + textWidth(`${last?.text ?? ''}  `, fontSize, 'bold');
  const follows = bar.detail !== undefined && detailX + textWidth(bar.detail, fontSize) <= width;
  const barTop = top + (names.length - (follows ? 1 : 0)) * lineHeight + 2;
  const middle = barTop + thickness / 2;
  const beside = width - end >= Math.min(wordsWidth(bar), width * 0.42);
  // The first line stands beside the bar, those that follow below it.
  const lines = linesOf(bar, beside ? end : 0, width, true);
  const lineAt = (index: number) => middle + (beside ? index * lineHeight : (index + 1) * lineHeight + 2);
  return {
    bar,
    symbol: { x: start - symbolWidth + 5, y: top + lineHeight / 2 },
    names: names.map((name, index) => {
      const joined = follows && !name.bold;
      return {
        ...name,
        x: joined ? detailX : start,
        y: top + (index + 0.5 - (joined ? 1 : 0)) * lineHeight
      };
    }),
    words: lines.flatMap((line, index) => line.map((words) => ({ ...words, y: lineAt(index) }))),
    y: middle,
    bottom:
      Math.max(barTop + thickness + 2, lines.length === 0 ? 0 : lineAt(lines.length - 1) + lineHeight / 2) + 8
  };
};

/** Returns the places of a bar, its name and its words, in pixels. */
export const placeBar = (bar: Bar, space: BarSpace): PlacedBar =>
  space.labelWidth > 0 ? placeWide(bar, space) : placeNarrow(bar, space);
