// The parts of a bar that stands for one amount: what all sources give in its status, hatched from there to the highest.
import type { BarPart } from './bars.ts';
import type { StatusStyle } from './status-style.ts';

interface Given {
  readonly low: number;
  readonly high: number;
}

/** What is the same in all parts. */
type Part = Pick<BarPart, 'href' | 'title' | 'thickness' | 'colour'>;

/** Returns the parts of what sources give for one amount, none where there is no source. */
export const rangeParts = (given: readonly Given[], style: StatusStyle, part: Part = {}): BarPart[] => {
  if (given.length === 0) return [];
  const low = Math.min(...given.map((one) => one.low));
  const high = Math.max(...given.map((one) => one.high));
  if (high === low) return [{ from: 0, to: high, style, ...part }];
  return [
    { from: 0, to: low, style, ...part },
    { from: low, to: high, style: 'disputed', ...part }
  ];
};
