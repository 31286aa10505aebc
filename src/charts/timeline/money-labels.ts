// Where the amounts of timeline's bars are written: above each bar, or higher with a line to it where bars stand close.
import { range } from 'd3';
import { fontSize, lineHeight } from '../pixel-drawing.ts';
import { textWidth } from '../text-width.ts';

interface MoneyBar {
  /** The middle of the bar and its top, in pixels. */
  readonly x: number;
  readonly top: number;
  readonly text: string;
}

export interface MoneyLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Where the line to its bar leaves it. */
  readonly lineX: number;
  readonly barX: number;
  readonly barTop: number;
  /** Whether a line joins it to its bar. */
  readonly isFar: boolean;
}

interface Space {
  readonly width: number;
  /** What labels keep under, in pixels. */
  readonly top: number;
  readonly baseline: number;
  readonly barWidth: number;
}

interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}
const meets = (a: Box, b: Box): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

interface Point {
  readonly x: number;
  readonly y: number;
}
/** Whether a line from one point to another goes through a box, looked at every few pixels. */
const crosses = (box: Box, from: Point, to: Point): boolean =>
  range(0, 1.001, 0.05).some((t) => {
    const x = from.x + (to.x - from.x) * t;
    const y = from.y + (to.y - from.y) * t;
    return x > box.x1 && x < box.x2 && y > box.y1 && y < box.y2;
  });

/** Returns the labels of bars, the tallest bar first; one that finds no free place is left out. */
export const moneyLabels = (
  bars: readonly MoneyBar[],
  { width, top, baseline, barWidth }: Space
): MoneyLabel[] => {
  const taken: Box[] = bars.map((bar) => ({
    x1: bar.x - barWidth / 2 - 1,
    x2: bar.x + barWidth / 2 + 1,
    y1: bar.top,
    y2: baseline
  }));
  return bars
    .toSorted((a, b) => a.top - b.top)
    .flatMap((bar): MoneyLabel[] => {
      const half = textWidth(bar.text, fontSize) / 2;
      const asides = [0, 0.5, 1, 1.5, 2, 3].flatMap((times) => [-times * half, times * half]);
      const levels = Math.floor((bar.top - top) / 8);
      for (let level = 0; level <= levels; level += 1)
        for (const aside of asides) {
          const x = Math.min(Math.max(bar.x + aside, half + 2), width - half - 2);
          const y = bar.top - 9 - level * 8;
          const box = { x1: x - half - 3, x2: x + half + 3, y1: y - lineHeight / 2, y2: y + lineHeight / 2 };
          const isFar = level > 0;
          // Beside its bar, on one level with its top, an amount could be another bar's.
          if (!isFar && Math.abs(aside) > half) continue;
          const barTop = { x: bar.x, y: bar.top - 1 };
          const end = { x: Math.min(Math.max(bar.x, x - half), x + half), y: y + lineHeight / 2 };
          const own = taken[bars.indexOf(bar)];
          const others = taken.filter((one) => one !== own);
          if (y - lineHeight / 2 < top || taken.some((one) => meets(one, box))) continue;
          if (isFar && others.some((one) => crosses(one, barTop, end))) continue;
          taken.push(box);
          return [{ x, y, text: bar.text, lineX: end.x, barX: bar.x, barTop: bar.top, isFar }];
        }
      return [];
    });
};
