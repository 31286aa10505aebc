// A row of promise-and-result, and what its sentences are computed from.
import { z } from 'zod';
import { comparisonGroupSchema } from '#model/vocabulary.ts';
import type { TextContext } from '../chart-definition.ts';
import { euros } from '../params.ts';

export const row = z.object({
  organisation_id: z.string(),
  organisation_fr: z.string(),
  organisation_en: z.string(),
  /** The group of its first known year. */
  comparison_group: comparisonGroupSchema,
  kind: z.enum(['target', 'result']),
  /** Null for a target without a deadline. */
  year: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  bound: z.string(),
  fact_ids: z.string(),
  source_ids: z.string()
});
export type Row = z.infer<typeof row>;

export const params = { euros } as const;
export type Context = TextContext<Row, typeof params>;
