// A row of money-flow, and what its sentences are computed from.
import { z } from 'zod';
import type { TextContext } from '../chart-definition.ts';
import { moneyStatuses, show } from '../params.ts';

/** Firms named with their own share, by their group in that year; then what is not one firm's. */
export const firmKinds = ['state-backed', 'sme', 'group-owned', 'larger', 'unsized'] as const;
export const kinds = [...firmKinds, 'consortium', 'undivided'] as const;

export const row = z.object({
  organisation_id: z.string(),
  organisation_fr: z.string(),
  organisation_en: z.string(),
  purse: z.enum(['FR', 'EU']),
  payer_ids: z.string().nullable(),
  payer_fr: z.string().nullable(),
  payer_en: z.string().nullable(),
  programme_id: z.string().nullable(),
  programme_fr: z.string().nullable(),
  programme_en: z.string().nullable(),
  parent_id: z.string().nullable(),
  beneficiary: z.enum(kinds),
  status: z.enum(['announced', 'committed', 'disbursed']),
  year_from: z.number(),
  year_to: z.number(),
  chosen: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  bound: z.string(),
  faded: z.number(),
  /** 1 where a source is disputed: what it gives makes no largest. */
  disputed: z.number(),
  derived_fr: z.string().nullable(),
  derived_en: z.string().nullable(),
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
  },
  show
} as const;
export type Context = TextContext<Row, typeof params>;
