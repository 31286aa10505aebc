// The bars of public-money-2010-2026: one a programme and purse, in blocks; what lies inside another bar is left out.
import { groups, max } from 'd3';
import type { Known } from './known.ts';
import { isKnown } from './known.ts';
import type { Row } from './data.ts';

const blocks = ['first', 'second', 'direct', 'europe'] as const;
export type Block = (typeof blocks)[number];

export interface Programme {
  readonly first: Known;
  readonly rows: readonly Known[];
  readonly block: Block;
  /** How many bars of the drawing it lies inside. */
  readonly depth: number;
}

const blockOf = ({ payer, direct, wave }: Row): Block =>
  payer === 'europe' ? 'europe' : direct === 1 ? 'direct' : wave;

const highestOf = ({ rows }: Programme): number => max(rows, ({ high }) => high) ?? 0;

const isPaid = ({ rows }: Programme): boolean => rows.some(({ status }) => status === 'disbursed');

/**
 * Returns the programmes to draw, block by block, the largest first, and how many are left out. `perBlock` leaves out what
 * lies inside another programme of the drawing, unless it was paid, small ones and firms' own money; without it all are
 * there, each part after its programme.
 */
export const programmesOf = (rows: readonly Row[], perBlock?: number) => {
  const all = groups(rows.filter(isKnown), (d) => `${blockOf(d)} ${d.organisation_id}`).flatMap(
    ([, own]): Programme[] => {
      const [first] = own;
      return first === undefined ? [] : [{ first, rows: own, block: blockOf(first), depth: 0 }];
    }
  );
  const inBlock = (block: Block): Programme[] => {
    const own = all.filter((one) => one.block === block).sort((a, b) => highestOf(b) - highestOf(a));
    const idOf = ({ first }: Programme) => first.organisation_id;
    const parentOf = ({ first }: Programme) => own.find((one) => idOf(one) === first.within_id);
    const outer = own.filter((one) => parentOf(one) === undefined);
    const programmes = outer.filter(({ first }) => first.comparison_group === 'public');
    const shown =
      perBlock === undefined ? outer : (programmes.length > 0 ? programmes : outer).slice(0, perBlock);
    const withParts = (programme: Programme, depth: number): Programme[] => [
      { ...programme, depth },
      ...own
        .filter((one) => parentOf(one) === programme && (perBlock === undefined || isPaid(one)))
        .flatMap((one) => withParts(one, depth + 1))
    ];
    return shown.flatMap((one) => withParts(one, 0));
  };
  const drawn = blocks.flatMap(inBlock);
  return { drawn, leftOut: all.length - drawn.length };
};
