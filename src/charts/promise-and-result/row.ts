// A row of promise-and-result, and what its sentences are told from.
import { z } from 'zod';
import type { Telling } from '../contract.ts';
import { euros } from '../params.ts';

export const row = z.object({
  organisation_id: z.string(),
  organisation_fr: z.string(),
  organisation_en: z.string(),
  kind: z.enum(['target', 'result']),
  year: z.number(),
  low: z.number(),
  high: z.number(),
  bound: z.string(),
  fact_ids: z.string(),
  source_ids: z.string()
});
export type Row = z.infer<typeof row>;

export const params = { euros } as const;
export type Told = Telling<Row, typeof params>;
