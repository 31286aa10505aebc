// A row of turnover-per-public-euro, and what its sentences are computed from.
import { z } from 'zod';
import { comparisonGroupSchema } from '#model/vocabulary.ts';
import type { TextContext } from '../chart-definition.ts';

export const row = z.object({
  organisation_id: z.string(),
  organisation_fr: z.string(),
  organisation_en: z.string(),
  /** A backed programme or venture, or an SME in the year of the row. */
  comparison_group: comparisonGroupSchema,
  origin: z.enum(['pages', 'register']),
  status: z.enum(['committed', 'disbursed']).nullable(),
  /** Whose money: the public's, or that of all shareholders, public and private. */
  payer: z.enum(['public', 'all']).nullable(),
  /** Added up over consecutive years for those that have a ratio; of the last year read for an SME. */
  turnover_low: z.number().nullable(),
  turnover_high: z.number().nullable(),
  year_from: z.number(),
  year_to: z.number(),
  money_low: z.number().nullable(),
  money_high: z.number().nullable(),
  ratio_low: z.number().nullable(),
  ratio_high: z.number().nullable(),
  awards: z.number().nullable(),
  /** The first and the last day of the register. */
  register_from: z.string().nullable(),
  register_to: z.string().nullable(),
  records: z.string().nullable(),
  fact_ids: z.string().nullable(),
  source_ids: z.string()
});
export type Row = z.infer<typeof row>;

export const params = {} as const;
export type Context = TextContext<Row, typeof params>;
