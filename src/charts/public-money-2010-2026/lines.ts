// Where each line of public-money-2010-2026 stands: the two waves side by side, or one under the other where it is narrow.
import { groups } from 'd3';
import type { Row } from './data.ts';

export interface Line {
  readonly rows: readonly Row[];
  readonly first: Row;
  readonly left: number;
  /** The middle of the dots; the words stand above. */
  readonly y: number;
}

interface Options {
  readonly columns: number;
  readonly columnWidth: number;
  readonly gap: number;
}

const lineHeight = 32;
const headHeight = 46;

/** Amounts of one period, one project, one payer and one status share a line: sources that disagree are seen together. */
export const lineUp = (rows: readonly Row[], { columns, columnWidth, gap }: Options) => {
  let start = 0;
  let height = 0;
  const columnsOf = groups(rows, (d) => d.wave).map(([wave, own], index) => {
    const left = columns === 1 ? 0 : index * (columnWidth + gap);
    if (columns > 1) start = 0;
    const head = start + 16;
    const groupsOf = groups(
      own,
      (d) => `${d.year_from} ${d.year_to} ${d.organisation_id} ${d.payer} ${d.status}`
    );
    const lines = groupsOf.flatMap(([, [first, ...others]], line): Line[] =>
      first === undefined
        ? []
        : [{ rows: [first, ...others], first, left, y: start + headHeight + line * lineHeight + 22 }]
    );
    start += headHeight + lines.length * lineHeight + 6;
    height = Math.max(height, start);
    return { lines, head: { wave, left, y: head, bottom: start - 4 } };
  });
  return {
    lines: columnsOf.flatMap(({ lines }) => lines),
    heads: columnsOf.map(({ head }) => head),
    height: height + 4
  };
};
