// A row of lifelines, and what its sentences are computed from.
import { z } from 'zod';
import { comparisonGroupSchema } from '#model/vocabulary.ts';
import type { TextContext } from '../chart-definition.ts';
import { group } from '../params.ts';

export const row = z.object({
  organisation_id: z.string(),
  organisation_fr: z.string(),
  organisation_en: z.string(),
  /** The group of its first known year: whatever became of it since, it is counted there. */
  comparison_group: comparisonGroupSchema,
  founded: z.string(),
  cloud_offer_since: z.string().nullable(),
  owner_changes: z.string().nullable(),
  last_owner_fr: z.string().nullable(),
  last_owner_en: z.string().nullable(),
  closed: z.string().nullable(),
  until: z.string(),
  source_ids: z.string().nullable()
});
export type Row = z.infer<typeof row>;

export const params = {
  group
} as const;
export type Context = TextContext<Row, typeof params>;
