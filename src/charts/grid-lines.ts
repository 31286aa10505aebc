// Lines of a grid that run beside words, never through them: each is broken where a text stands.
import { fontSize, lineHeight } from './pixel-drawing.ts';
import { textWidth } from './text-width.ts';

/** Where a line of text stands, in pixels. */
export interface WordsBox {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

interface Words {
  readonly text: string;
  readonly x: number;
  /** Its middle. */
  readonly y: number;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Pixels between a text and a line beside it. */
const beside = 3;
/** A shorter piece of a line is a speck: it is not drawn. */
const shortest = 5;

const shares = { start: 0, middle: 0.5, end: 1 } as const;

/** Returns the box of a line of text, in pixels, in the widest common face. */
export const wordsBox = ({ text, x, y, bold = false, anchor = 'start' }: Words): WordsBox => {
  const width = textWidth(text, fontSize, bold ? 'bold' : 'regular');
  const left = x - width * shares[anchor];
  return {
    x1: left - beside,
    x2: left + width + beside,
    y1: y - lineHeight / 2,
    y2: y + lineHeight / 2
  };
};

interface Upright {
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
}

interface Point {
  readonly x: number | undefined;
  readonly y: number | undefined;
}

/** Returns the points of upright lines without what runs through a box; pieces are parted by points without a place. */
export const clearOfWords = (lines: readonly Upright[], boxes: readonly WordsBox[]): Point[] =>
  lines.flatMap(({ x, y1, y2 }) => {
    const crossed = boxes
      .filter((box) => box.x1 < x && x < box.x2 && box.y1 < y2 && y1 < box.y2)
      .sort((a, b) => a.y1 - b.y1);
    const points: Point[] = [];
    let start = y1;
    for (const box of [...crossed, { y1: y2, y2 }]) {
      if (box.y1 - start >= shortest)
        points.push({ x, y: start }, { x, y: box.y1 }, { x: undefined, y: undefined });
      start = Math.max(start, box.y2);
    }
    return points;
  });
