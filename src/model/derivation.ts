// Values that we work out from facts: their two ends, and what is known of them.
import type { z } from 'zod';
import type { boundSchema, derivationSchema } from './vocabulary.ts';

export type Bound = z.infer<typeof boundSchema>;

export interface Known {
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
}

const turned: Readonly<Record<Bound, Bound>> = {
  exact: 'exact',
  about: 'about',
  'at-least': 'at-most',
  'at-most': 'at-least'
};

/** What is known of a result: undefined where one part is a floor and another a ceiling. */
const together = (bounds: readonly Bound[]): Bound | undefined => {
  const found = new Set(bounds);
  if (found.has('at-least') && found.has('at-most')) return undefined;
  return (['at-least', 'at-most', 'about'] as const).find((bound) => found.has(bound)) ?? 'exact';
};

/** Binary fractions aside: 0.1 × 3 is 0.3. */
const rounded = (value: number): number => Number(value.toPrecision(12));

const total = (values: readonly number[]): number => rounded(values.reduce((sum, value) => sum + value, 0));

const less = ({ low, high, bound }: Known): Known => ({ low: -high, high: -low, bound: turned[bound] });

/** share: the first, in per cent, of the second; sum: all; difference: the first less the others. Positive shares only. */
export const derive = (
  operation: z.infer<typeof derivationSchema>,
  [first, ...others]: readonly Known[]
): Known | undefined => {
  const [second] = others;
  if (first === undefined || second === undefined) return undefined;
  const bound = (parts: readonly Known[]) => together(parts.map((part) => part.bound));
  if (operation === 'share') {
    const found = bound([first, second]);
    if (found === undefined || others.length > 1) return undefined;
    return {
      low: rounded((first.low * second.low) / 100),
      high: rounded((first.high * second.high) / 100),
      bound: found
    };
  }
  const parts = [first, ...(operation === 'sum' ? others : others.map(less))];
  const found = bound(parts);
  return found === undefined
    ? undefined
    : { low: total(parts.map(({ low }) => low)), high: total(parts.map(({ high }) => high)), bound: found };
};
