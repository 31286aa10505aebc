// The years that facts span, first and last.
import { z } from 'zod';
import { memo } from './dataset.ts';

const row = z.object({ first: z.number().nullable(), last: z.number().nullable() });

/** Of no fact at all, no year: the first is then after the last. */
export const factYears = memo((dataset): readonly [first: number, last: number] => {
  const found = dataset.row(row, 'SELECT min(year_from) AS first, max(year_to) AS last FROM facts');
  return [found?.first ?? 9999, found?.last ?? 0];
});
