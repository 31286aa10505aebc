// A row of public-money-2010-2026, and what its sentences are computed from.
import { z } from 'zod';
import { comparisonGroupSchema } from '#model/vocabulary.ts';
import type { TextContext } from '../chart-definition.ts';
import { euros, moneyStatuses, show } from '../params.ts';

export const row = z.object({
  wave: z.enum(['first', 'second']),
  year_from: z.number(),
  year_to: z.number(),
  organisation_id: z.string(),
  organisation_fr: z.string(),
  organisation_en: z.string(),
  comparison_group: comparisonGroupSchema,
  /** 1 where neither it nor what it is part of was announced or committed: the State spends, without a programme. */
  direct: z.number(),
  within_id: z.string().nullable(),
  within_fr: z.string().nullable(),
  within_en: z.string().nullable(),
  payer: z.enum(['france', 'europe']),
  payer_fr: z.string().nullable(),
  payer_en: z.string().nullable(),
  /** `estimated`: a bill that others put together of what was spent. */
  status: z.enum(['announced', 'committed', 'disbursed', 'estimated']),
  low: z.number().nullable(),
  high: z.number().nullable(),
  bound: z.string(),
  faded: z.number(),
  derived_fr: z.string().nullable(),
  derived_en: z.string().nullable(),
  /** 1 where a note states that it is old money under a new name. */
  redeployed: z.number(),
  fact_ids: z.string(),
  source_ids: z.string()
});
export type Row = z.infer<typeof row>;

export const params = {
  status: {
    type: 'choice',
    label: { fr: 'Nature', en: 'Status' },
    values: {
      all: { fr: 'toutes', en: 'all' },
      ...moneyStatuses
    },
    default: 'all'
  },
  show,
  euros
} as const;
export type Context = TextContext<Row, typeof params>;
