// Where boxes of money-flow stand: each column stacked under its own labels, near what flows into or out of it.
import { max, sum } from 'd3';

export interface Stacked {
  readonly id: string;
  readonly column: number;
  /** Of the box, in pixels. */
  readonly height: number;
  /** Of what is written above it, in pixels. */
  readonly above: number;
}
/** A flow between two boxes; its height in pixels says how much it pulls. */
export interface Pull {
  readonly from: string;
  readonly to: string;
  readonly height: number;
}

const needOf = (boxes: readonly Stacked[]): number => sum(boxes, ({ height, above }) => height + above);

/** Returns the top of each box by its id, and the bottom of them all. Boxes come in the order of their column. */
export const stack = (
  boxes: readonly Stacked[],
  pulls: readonly Pull[],
  top: number
): { readonly tops: ReadonlyMap<string, number>; readonly bottom: number } => {
  const columns = [...new Set(boxes.map(({ column }) => column))].sort((a, b) => a - b);
  const inColumn = (column: number) => boxes.filter((box) => box.column === column);
  const bottom = top + (max(columns, (column) => needOf(inColumn(column))) ?? 0);
  const fullest = columns.find((column) => top + needOf(inColumn(column)) === bottom) ?? 0;
  const tops = new Map<string, number>();
  const middles = new Map<string, number>();
  /** The middle of the boxes already placed that it flows from or into. */
  const wantedMiddle = ({ id }: Stacked): number | undefined => {
    const near = pulls.flatMap(({ from, to, height }) => {
      const middle = from === id ? middles.get(to) : to === id ? middles.get(from) : undefined;
      return middle === undefined ? [] : [{ middle, height }];
    });
    const weight = sum(near, ({ height }) => height);
    return weight === 0 ? undefined : sum(near, ({ middle, height }) => middle * height) / weight;
  };
  const outward = columns.toSorted((a, b) => Math.abs(a - fullest) - Math.abs(b - fullest));
  for (const column of outward) {
    const own = inColumn(column);
    let next = top;
    const placed = own.map((box, index) => {
      const lowest = bottom - needOf(own.slice(index + 1)) - box.height;
      const wanted = (wantedMiddle(box) ?? -Infinity) - box.height / 2;
      const y = Math.min(lowest, Math.max(next + box.above, wanted));
      next = y + box.height;
      return { ...box, y };
    });
    for (const { id, y, height } of placed) {
      tops.set(id, y);
      middles.set(id, y + height / 2);
    }
  }
  return { tops, bottom };
};
