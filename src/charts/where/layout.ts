// Where things stand on the map: dots side by side on their department, labels clear of the dots and of each other.
import { fontSize, lineHeight } from '../pixel-drawing.ts';
import { textWidth } from '../text-width.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Pixels between two dots: a finger can touch one of them. */
const gap = 15;
const perLine = 4;

/** Returns the positions of `count` dots around a spot: side by side, four a line. */
export const cluster = ({ x, y }: Spot, count: number): Spot[] =>
  Array.from({ length: count }, (_, index) => {
    const line = Math.floor(index / perLine);
    const lines = Math.ceil(count / perLine);
    const inLine = line === lines - 1 ? count - line * perLine : perLine;
    return {
      x: x + ((index % perLine) - (inLine - 1) / 2) * gap,
      y: y + (line - (lines - 1) / 2) * gap
    };
  });

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export interface Labelled extends Spot {
  readonly lines: readonly string[];
  /** How many dots stand at the spot. */
  readonly count: number;
}

/** From the middle of a dot to the edge of a label under or over it. */
const under = 10;

/**
 * Places each label right of its dots, left of them, under or over them: at the first free position, or at the one that
 * meets the fewest others. Labels stay clear of `clearSpots` as they do of the dots.
 */
export const placeLabels = <D extends Labelled>(
  labelled: readonly D[],
  width: number,
  clearSpots: readonly Spot[]
) => {
  const boxes: Box[] = [...labelled, ...clearSpots.map((spot) => ({ ...spot, count: 2 }))].map(
    ({ x, y, count }) => {
      const half = (Math.min(count, perLine) * gap) / 2;
      return { left: x - half, right: x + half, top: y - 7, bottom: y + 7 };
    }
  );
  return labelled.map((of) => {
    const half = (Math.min(of.count, perLine) * gap) / 2 + 3;
    const long = Math.max(...of.lines.map((line) => textWidth(line, fontSize)));
    const tall = of.lines.length * lineHeight;
    const candidates = [
      { anchor: 'start', x: of.x + half, y: of.y },
      { anchor: 'end', x: of.x - half, y: of.y },
      { anchor: 'middle', x: of.x, y: of.y + under + tall / 2 },
      { anchor: 'middle', x: of.x, y: of.y - under - tall / 2 },
      { anchor: 'end', x: of.x + half, y: of.y + under + tall / 2 },
      { anchor: 'start', x: of.x - half, y: of.y + under + tall / 2 },
      { anchor: 'end', x: of.x + half, y: of.y - under - tall / 2 },
      { anchor: 'start', x: of.x - half, y: of.y - under - tall / 2 }
    ] as const;
    const boxOf = ({ anchor, x, y }: (typeof candidates)[number]): Box => {
      const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
      return { left, right: left + long, top: y - tall / 2, bottom: y + tall / 2 };
    };
    const cost = (box: Box) =>
      boxes.filter((other) => overlap(box, other)).length + (box.left < 0 || box.right > width ? 100 : 0);
    const costs = candidates.map((candidate) => cost(boxOf(candidate)));
    const chosen = candidates[costs.indexOf(Math.min(...costs))] ?? candidates[0];
    boxes.push(boxOf(chosen));
    return { ...chosen, of, text: of.lines.join('\n') };
  });
};
