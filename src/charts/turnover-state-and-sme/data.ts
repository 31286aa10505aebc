// A row of turnover-state-and-sme, and what its sentences are computed from.
import { z } from 'zod';
import { comparisonGroupSchema } from '#model/vocabulary.ts';
import { annualTurnover } from '../annual-turnover.ts';
import type { TextContext } from '../chart-definition.ts';
import { euros, from, organisations, scale, show, to } from '../params.ts';

export const row = z.object({
  organisation_id: z.string(),
  organisation_fr: z.string(),
  organisation_en: z.string(),
  comparison_group: comparisonGroupSchema,
  main_activity: z.string().nullable(),
  year: z.number(),
  low: z.number(),
  high: z.number(),
  /** The same without sources of low confidence, which alone decide nothing; null where there are no others. */
  solid_high: z.number().nullable(),
  bound: z.string().nullable(),
  fact_ids: z.string(),
  source_ids: z.string()
});
export type Row = z.infer<typeof row>;

export const params = {
  organisations: organisations(annualTurnover),
  scale,
  show,
  euros,
  from: { ...from(2000, 2026), default: 2008 },
  to: to(2000, 2026)
} as const;
export type Context = TextContext<Row, typeof params>;
