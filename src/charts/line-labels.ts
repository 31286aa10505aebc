// The names of lines: at the end of each where there is room, else a number at its end, explained in a key below the plot.
import { line, text, type Markish } from '@observablehq/plot';
import { groups, range } from 'd3';
import { ink, muted, paper } from './palette.ts';
import { fontSize, lineHeight } from './pixel-drawing.ts';
import { textWidth, wrapText } from './text-width.ts';
import type { Frame } from './value-axis.ts';

/** The end of a line, in pixels, and what may be written at it. */
export interface LineEnd {
  readonly series: string;
  /** What may stand at the end, the fullest first. */
  readonly texts: readonly string[];
  /** What the key says where only a number stands at the end. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly bold: boolean;
  /** Written larger than the rest: what the drawing is read for. */
  readonly large?: boolean;
  readonly colour: string;
  /** What is written at the end where its name has room without it: the amount. */
  readonly value?: string;
}

/** Of what is written larger, in pixels. */
export const largeSize = 16;
const sizeOf = ({ large = false }: LineEnd): number => (large ? largeSize : fontSize);

type Anchor = 'start' | 'middle' | 'end';

export interface PlacedLabel {
  readonly end: LineEnd;
  readonly text: string;
  /** Where the text is anchored: it is a little narrower than its place in most faces. */
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  /** Stands away from its end: a thin line leads to it. */
  readonly far: boolean;
}

export interface LineLabels {
  readonly placed: readonly PlacedLabel[];
  /** What the key explains, in the order of its numbers. */
  readonly numbered: readonly LineEnd[];
}

/** Half of the height that a text keeps for itself. */
const half = 7;
const beside = 9;

const meet = (a: Frame, b: Frame): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The distance in pixels from a text to the core of a dot: its middle, or the length of a range. */
const distance = (text: Frame, dot: Frame): number => {
  const inX = Math.min(5.5, (dot.right - dot.left) / 2);
  const inY = Math.min(5.5, (dot.bottom - dot.top) / 2);
  return Math.hypot(
    Math.max(0, text.left - dot.right + inX, dot.left + inX - text.right),
    Math.max(0, text.top - dot.bottom + inY, dot.top + inY - text.bottom)
  );
};

/** Returns a small box around a point of the drawing, to be left free. */
export const boxAround = (x: number, y: number, r: number): Frame => ({
  left: x - r,
  right: x + r,
  top: y - r,
  bottom: y + r
});

/** Returns boxes along a stroke: what a label must not cross. */
export const boxesAlong = (x1: number, y1: number, x2: number, y2: number): Frame[] => {
  const count = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 9));
  return range(count + 1).map((index) =>
    boxAround(x1 + ((x2 - x1) * index) / count, y1 + ((y2 - y1) * index) / count, 1)
  );
};

type Place = Pick<PlacedLabel, 'x' | 'y' | 'anchor' | 'far'>;

const besideY = [0, -3, 3, -6, 6, -9, 9, -12, 12] as const;

/** Places beside the end, then on wider and wider rings around it. */
const placesAround = ({ x, y }: LineEnd, rings: number): Place[] => [
  ...besideY.map((dy) => ({ x: x + beside, y: y + dy, anchor: 'start' as const, far: false })),
  ...[-15, 15, -21].flatMap((dy) => [
    { x, y: y + dy, anchor: 'middle' as const, far: false },
    { x: x + 10, y: y + dy, anchor: 'end' as const, far: false },
    { x: x - 10, y: y + dy, anchor: 'start' as const, far: false }
  ]),
  ...besideY.map((dy) => ({ x: x - beside, y: y + dy, anchor: 'end' as const, far: false })),
  ...(rings === 0 ? [] : [-28, 28]).flatMap((dy) => [
    { x: x + 10, y: y + dy, anchor: 'end' as const, far: true },
    { x: x - 10, y: y + dy, anchor: 'start' as const, far: true }
  ]),
  ...range(2, 2 + rings).flatMap((ring) =>
    range(16).map((turn) => ({
      x: x + Math.cos((turn * Math.PI) / 8) * ring * 12,
      y: y - Math.sin((turn * Math.PI) / 8) * ring * 12,
      anchor: 'middle' as const,
      far: true
    }))
  )
];

const shares = { start: 0, middle: 0.5, end: 1 } as const;

/** Returns the place that a label keeps for itself, in the widest face. */
export const labelBox = ({ end, text: words, x, y, anchor }: PlacedLabel): Frame => {
  const size = sizeOf(end);
  const long = textWidth(words, size, end.bold ? 'bold' : 'regular');
  const left = x - shares[anchor] * long;
  const high = (half * size) / fontSize;
  return { left: left - 2, right: left + long + 2, top: y - high, bottom: y + high };
};

/** What a label leaves free, and the line that it belongs to. */
export interface Dot extends Frame {
  readonly series?: string;
}

interface LabelOptions {
  /** Where labels may stand. */
  readonly frame: Frame;
  /** What they leave free: the dots, and the lines, which a number may cross where nothing else is left. */
  readonly dots: readonly Dot[];
  readonly lines: readonly Frame[];
  /** The number that the key starts with. */
  readonly start?: number;
  /** Tries the places above and below the end before those beside it: what ends there is a bar. */
  readonly above?: boolean;
  /** Leaves out what finds no place, where its words are no name. */
  readonly optional?: boolean;
}

/** Names ends in their order, and returns what takes place then, those left without a name, and how to look for one. */
const nameEnds = (
  ends: readonly LineEnd[],
  { frame, dots, lines, above = false, optional = false }: LabelOptions
) => {
  const taken = [...dots];
  /** Whether a label stands nearer to its own dot than to another, whose it could be taken for; a name fits all its line. */
  const isOwn = (box: Frame, { x, y, series }: LineEnd): boolean => {
    const point = boxAround(x, y, 0);
    const own = dots.filter((dot) => (dot.series ?? series) === series && meet(dot, boxAround(x, y, 0.5)));
    const nearest = Math.min(...[point, ...own].map((dot) => distance(box, dot)));
    const others = dots.filter((dot) => !own.includes(dot) && (optional || dot.series !== series));
    return !others.some((dot) => distance(box, dot) <= nearest);
  };
  const found = (end: LineEnd, words: string, rings: number, obstacles: readonly Frame[], strict = false) => {
    const places = placesAround(end, rings);
    const isBeside = ({ y }: Place): boolean => Math.abs(y - end.y) < 13;
    for (const place of above
      ? [...places.filter((one) => !isBeside(one)), ...places.filter(isBeside)]
      : places) {
      const label = { end, text: words, ...place };
      const box = labelBox(label);
      const inside =
        box.left >= frame.left &&
        box.right <= frame.right &&
        box.top >= frame.top &&
        box.bottom <= frame.bottom;
      if (!inside || obstacles.some((other) => meet(box, other))) continue;
      if (strict && !place.far && !isOwn(box, end)) continue;
      taken.push(box);
      return label;
    }
    return undefined;
  };
  const placed: PlacedLabel[] = [];
  const left: LineEnd[] = [];
  for (const end of ends) {
    let name: PlacedLabel | undefined;
    // What lies in front is always named: at some distance, shorter, or else over other lines.
    const tries = end.bold && !optional ? [[...taken, ...lines], taken] : [[...taken, ...lines]];
    // A value without a name is left out where it could be read as another's.
    for (const strict of optional && !above ? [true] : [true, false])
      for (const obstacles of tries)
        for (const words of end.texts)
          name ??=
            found(end, words, 0, obstacles, strict) ??
            (tries.length > 1 ? found(end, words, 5, obstacles, strict) : undefined);
    if (name === undefined) left.push(end);
    else placed.push(name);
  }
  return { placed, left, taken, found };
};

/**
 * Names each end once: the first ends choose first, unless one that found no place finds it by choosing before them. A name
 * that finds no free place becomes a number; numbers run from left to right, then downwards, and always find a place.
 */
export const placeLineLabels = (ends: readonly LineEnd[], options: LabelOptions): LineLabels => {
  const { lines, start = 1, above = false, optional = false } = options;
  const inOrder = nameEnds(ends, options);
  const { left: without } = inOrder;
  const again =
    without.length === 0 || (optional && !above)
      ? inOrder
      : nameEnds([...without, ...ends.filter((end) => !without.includes(end))], options);
  const isBetter = again.left.length < without.length && !again.left.some(({ bold }) => bold);
  const { placed, left, taken, found } = isBetter ? again : inOrder;
  if (optional) return { placed, numbered: [] };
  const numbered = left.sort((a, b) => a.x - b.x || a.y - b.y);
  numbered.forEach((end, index) => {
    const words = String(start + index);
    const bold = { ...end, bold: true, large: false };
    const name = found(bold, words, 2, [...taken, ...lines]) ??
      found(bold, words, 40, taken) ?? {
        end: bold,
        text: words,
        x: end.x,
        y: end.y,
        anchor: 'middle' as const,
        far: false
      };
    placed.push(name);
  });
  return { placed, numbered };
};

/** Returns the marks of labels: names, numbers, and the thin lines that lead to those that stand away. */
export const lineLabelMarks = (placed: readonly PlacedLabel[]): Markish[] => {
  const leaders = placed.filter(({ far }) => far);
  const strokes = leaders.flatMap((one) => [
    { x: one.end.x, y: one.end.y },
    { x: one.x, y: one.y },
    { x: undefined, y: undefined }
  ]);
  return [
    ...(strokes.length === 0 ? [] : [line(strokes, { x: 'x', y: 'y', stroke: muted, strokeWidth: 0.75 })]),
    ...groups(placed, ({ end, anchor }) => `${end.bold} ${sizeOf(end)} ${anchor}`).flatMap(([, same]) => {
      const [first] = same;
      return first === undefined
        ? []
        : [
            text(same, {
              x: 'x',
              y: 'y',
              text: 'text',
              textAnchor: first.anchor,
              lineAnchor: 'middle',
              fill: ({ end }: PlacedLabel) => end.colour,
              stroke: paper,
              strokeWidth: 4,
              ariaLabel: ({ end }: PlacedLabel) => end.series,
              fontSize: sizeOf(first.end),
              ...(first.end.bold ? { fontWeight: 600 } : {})
            })
          ];
    })
  ];
};

/** Returns the marks of the key under the plot, in as many columns as fit, and the height that it takes. */
export const lineKey = (
  numbered: readonly LineEnd[],
  { width, top, start = 1 }: { readonly width: number; readonly top: number; readonly start?: number }
): { readonly marks: Markish[]; readonly height: number } => {
  if (numbered.length === 0) return { marks: [], height: 0 };
  const numberWidth = textWidth(`${start + numbered.length}`, fontSize, 'bold') + 8;
  const widest = Math.max(...numbered.map(({ key }) => textWidth(key, fontSize))) + numberWidth + 18;
  const columns = Math.max(1, Math.min(numbered.length, Math.floor((width + 18) / widest)));
  const rows = Math.ceil(numbered.length / columns);
  const heights = Array.from({ length: columns }, () => top);
  const items = numbered.map((end, index) => {
    const column = Math.floor(index / rows);
    const x = column * Math.floor((width + 18) / columns);
    const y = (heights[column] ?? top) + lineHeight / 2;
    const lines = wrapText(end.key, (columns === 1 ? width : widest) - numberWidth, fontSize);
    heights[column] = y + lineHeight * (lines.length - 0.5) + 2;
    return { end, number: String(start + index), x, y, lines };
  });
  const writing = { textAnchor: 'start', lineAnchor: 'middle', text: 'text', x: 'x', y: 'y' } as const;
  return {
    height: Math.max(...heights) - top + 4,
    marks: [
      text(
        items.map(({ end, number, x, y }) => ({ text: number, x, y, colour: end.colour })),
        { ...writing, fill: 'colour', fontWeight: 600 }
      ),
      text(
        items.flatMap(({ end, lines, x, y }) =>
          lines.map((words, index) => ({
            text: words,
            x: x + numberWidth,
            y: y + index * lineHeight,
            series: end.series
          }))
        ),
        { ...writing, fill: ink, ariaLabel: 'series' }
      )
    ]
  };
};
