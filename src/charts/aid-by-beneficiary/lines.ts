// Where the lines of aid-by-beneficiary stand, in pixels down: a firm a block, an instrument and size a line; firms followed
// here under one heading, the others under another.
import { groups } from 'd3';
import type { Row } from './data.ts';

interface Line {
  readonly of: Row;
  readonly y: number;
}

export interface Section {
  readonly criterion: 'organisation' | 'nace';
  readonly y: number;
}

const lineHeight = 16;
const nameHeight = 16;
const gap = 8;

/**
 * The first firms of `rows`, `top` of them; names stand above their lines where `above`, at their left elsewhere. A heading
 * takes `headings` pixels.
 */
export const lines = (
  rows: readonly Row[],
  top: number,
  above: boolean,
  headings: Readonly<Record<Section['criterion'], number>>
) => {
  const firms = groups(
    rows.filter((d) => d.found === 'award'),
    (d) => d.firm
  ).slice(0, top);
  const placed: Line[] = [];
  const heads: Line[] = [];
  const rules: { y: number }[] = [];
  const sections: Section[] = [];
  let y = 0;
  for (const [, own] of firms) {
    const [first] = own;
    if (first === undefined) continue;
    const criterion = own.some((d) => d.criterion === 'organisation') ? 'organisation' : 'nace';
    if (sections.at(-1)?.criterion !== criterion) {
      sections.push({ criterion, y });
      y += headings[criterion];
    }
    rules.push({ y });
    y += gap / 2;
    heads.push({ of: first, y: above ? y + nameHeight / 2 : y + (own.length * lineHeight) / 2 });
    if (above) y += nameHeight;
    for (const of of own) {
      placed.push({ of, y: y + lineHeight / 2 });
      y += lineHeight;
    }
    y += gap / 2;
  }
  return { placed, heads, rules, sections, height: y };
};
