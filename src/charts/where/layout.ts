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

/** What stands at a spot, in pixels from its middle to its edges. */
interface Size {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export interface Labelled extends Spot, Size {
  readonly lines: readonly string[];
}

/** Returns the size of the line of dots that `count` dots make. */
export const clusterSize = (count: number): Size => ({
  halfWidth: (Math.min(count, perLine) * gap) / 2,
  halfHeight: 7
});

interface Candidate extends Spot {
  readonly anchor: 'start' | 'end' | 'middle';
}

/**
 * Places each label right of its dots, left of them, under or over them: at the first free position, or at the one that
 * meets the fewest others. Labels stay clear of `clearSpots` as they do of the dots.
 */
export const placeLabels = <D extends Labelled>(
  labelled: readonly D[],
  width: number,
  clearSpots: readonly (Spot & Size)[]
) => {
  const boxes: Box[] = [...labelled, ...clearSpots].map(({ x, y, halfWidth, halfHeight }) => ({
    left: x - halfWidth,
    right: x + halfWidth,
    top: y - halfHeight,
    bottom: y + halfHeight
  }));
  return labelled.map((of) => {
    const half = of.halfWidth + 3;
    const under = of.halfHeight + 3;
    const long = Math.max(...of.lines.map((line) => textWidth(line, fontSize)));
    const tall = of.lines.length * lineHeight;
    const all = [
      { anchor: 'start', x: of.x + half, y: of.y },
      { anchor: 'end', x: of.x - half, y: of.y },
      { anchor: 'middle', x: of.x, y: of.y + under + tall / 2 },
      { anchor: 'middle', x: of.x, y: of.y - under - tall / 2 },
      { anchor: 'end', x: of.x + half, y: of.y + under + tall / 2 },
      { anchor: 'start', x: of.x - half, y: of.y + under + tall / 2 },
      { anchor: 'end', x: of.x + half, y: of.y - under - tall / 2 },
      { anchor: 'start', x: of.x - half, y: of.y - under - tall / 2 }
    ] as const;
    const leftOf = ({ anchor, x }: Candidate): number =>
      anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
    // A label that would leave the frame is moved back into it.
    const candidates = all.map((candidate): Candidate => {
      const left = leftOf(candidate);
      return { ...candidate, x: candidate.x + Math.max(0, -left) - Math.max(0, left + long - width) };
    });
    const boxOf = (candidate: Candidate): Box => {
      const left = leftOf(candidate);
      return { left, right: left + long, top: candidate.y - tall / 2, bottom: candidate.y + tall / 2 };
    };
    const cost = (box: Box) => boxes.filter((other) => overlap(box, other)).length;
    const costs = candidates.map((candidate) => cost(boxOf(candidate)));
    const chosen = candidates[costs.indexOf(Math.min(...costs))] ?? all[0];
    boxes.push(boxOf(chosen));
    return { ...chosen, of, text: of.lines.join('\n') };
  });
};
