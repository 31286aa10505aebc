// How good the cloud rule is: precision and recall over rows judged by hand, each with its Wilson interval.
import { z } from 'zod';

const judged = ['cloud', 'digital', 'none'] as const;

/** One row judged by reading its object, without looking at the level that the rule gives it. */
export const sampleRowSchema = z.strictObject({
  contract_id: z.string().min(1),
  /** From what the rule selects, or from near misses: not selected, with a word of computing in the object. */
  drawn_from: z.enum(['selected', 'near-miss']),
  judged: z.enum(judged),
  reason: z.string().min(1),
  object: z.string().min(1)
});
export type SampleRow = z.infer<typeof sampleRowSchema>;

export interface Share {
  readonly hits: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Wilson's interval at 95 %: it stays within 0 and 1, and widens as it should for few rows. */
export const wilson = (hits: number, of: number): Share => {
  if (of === 0) return { hits, of, share: 0, low: 0, high: 1 };
  const z95 = 1.959964;
  const share = hits / of;
  const spread = z95 * Math.sqrt((share * (1 - share)) / of + z95 ** 2 / (4 * of ** 2));
  const middle = share + z95 ** 2 / (2 * of);
  const scale = 1 + z95 ** 2 / of;
  return {
    hits,
    of,
    share,
    low: Math.max(0, (middle - spread) / scale),
    high: Math.min(1, (middle + spread) / scale)
  };
};

export interface Quality {
  readonly cloudPrecision: Share;
  readonly digitalPrecision: Share;
  /** On the sample: of the rows judged cloud, those that the rule calls cloud. Near misses are drawn apart from the others. */
  readonly cloudRecall: Share;
}

/** `levelOf` gives the level that the rule finds for a contract, undefined where it selects nothing. */
export const qualityOf = (
  sample: readonly SampleRow[],
  levelOf: (contract: string) => string | undefined
): Quality => {
  const isOneOf = (row: SampleRow, ...levels: readonly string[]): boolean =>
    levels.includes(levelOf(row.contract_id) ?? 'none');
  const share = (among: readonly SampleRow[], right: (row: SampleRow) => boolean): Share =>
    wilson(among.filter(right).length, among.length);
  return {
    cloudPrecision: share(
      sample.filter((row) => isOneOf(row, 'cloud')),
      (row) => row.judged === 'cloud'
    ),
    digitalPrecision: share(
      sample.filter((row) => isOneOf(row, 'cloud', 'digital')),
      (row) => row.judged !== 'none'
    ),
    cloudRecall: share(
      sample.filter((row) => row.judged === 'cloud'),
      (row) => isOneOf(row, 'cloud')
    )
  };
};
