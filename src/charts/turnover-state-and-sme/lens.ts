// Up to where the lens of turnover-state-and-sme enlarges the foot of its plot.
import { groups, max } from 'd3';
import type { Row } from './data.ts';

/** The round values that a lens may end at. */
const roundBelow = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * Math.max(...[1, 1.5, 2, 2.5, 3, 4, 5, 6, 8].filter((digit) => digit * power <= value));
};

/**
 * Up to where the foot of the plot is drawn again: about three times the best year of a State-backed venture, or twice that
 * of the firms that stay under a tenth of the largest. Undefined where the plot shows its foot well enough.
 */
export const lensMax = (
  rows: readonly Pick<Row, 'organisation_id' | 'comparison_group' | 'high'>[]
): number | undefined => {
  const top = max(rows, ({ high }) => high) ?? 0;
  const state = rows.filter((d) => d.comparison_group === 'state-backed');
  const small = groups(rows, (d) => d.organisation_id).flatMap(([, own]) =>
    own.every(({ high }) => high < top / 10) ? own : []
  );
  const highest = max(state.length > 0 ? state : small, ({ high }) => high);
  if (highest === undefined || highest <= 0) return undefined;
  const found = roundBelow(highest * (state.length > 0 ? 3.2 : 2));
  return found * 4 <= top ? found : undefined;
};
