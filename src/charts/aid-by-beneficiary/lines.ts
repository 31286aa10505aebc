// Where the lines of aid-by-beneficiary stand, in pixels down: a firm a block, an instrument and size a line.
import { groups } from 'd3';
import type { Row } from './row.ts';

export interface Line {
  readonly of: Row;
  readonly y: number;
}

const [lineHeight, nameHeight, gap] = [16, 16, 8];

/** The first firms of `rows`, `top` of them; names stand above their lines where `above`, at their left elsewhere. */
export const lines = (rows: readonly Row[], top: number, above: boolean) => {
  const firms = groups(
    rows.filter((d) => d.found === 'award'),
    (d) => d.firm
  ).slice(0, top);
  const drawn: Line[] = [];
  const heads: Line[] = [];
  const rules: { y: number }[] = [];
  let y = 0;
  for (const [, own] of firms) {
    const [first] = own;
    if (first === undefined) continue;
    rules.push({ y });
    y += gap / 2;
    heads.push({ of: first, y: above ? y + nameHeight / 2 : y + (own.length * lineHeight) / 2 });
    if (above) y += nameHeight;
    for (const of of own) {
      drawn.push({ of, y: y + lineHeight / 2 });
      y += lineHeight;
    }
    y += gap / 2;
  }
  return { drawn, heads, rules, height: y };
};
