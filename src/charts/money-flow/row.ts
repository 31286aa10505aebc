// A row of money-flow, and what its sentences are told from.
import { z } from 'zod';
import type { Telling } from '../contract.ts';
import { moneyStatuses } from '../params.ts';

export const kinds = ['state-backed', 'sme', 'larger', 'consortium', 'undivided'] as const;

export const row = z.object({
  organisation_id: z.string(),
  organisation_fr: z.string(),
  organisation_en: z.string(),
  payer_ids: z.string(),
  payer_fr: z.string(),
  payer_en: z.string(),
  programme_id: z.string().nullable(),
  programme_fr: z.string().nullable(),
  programme_en: z.string().nullable(),
  parent_id: z.string().nullable(),
  beneficiary: z.enum(kinds),
  status: z.enum(['announced', 'committed', 'disbursed']),
  low: z.number(),
  high: z.number(),
  bound: z.string().nullable(),
  fact_ids: z.string(),
  source_ids: z.string()
});
export type Row = z.infer<typeof row>;

export const params = {
  status: {
    type: 'choice',
    label: { fr: 'Nature', en: 'Status' },
    values: moneyStatuses,
    default: 'committed'
  }
} as const;
export type Told = Telling<Row, typeof params>;
