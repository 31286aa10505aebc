// A row of european-share, and what its sentences are computed from.
import { z } from 'zod';
import type { TextContext } from '../chart-definition.ts';
import { show } from '../params.ts';

export const row = z.object({
  series_id: z.string(),
  side: z.enum(['european', 'us']),
  series_fr: z.string(),
  series_en: z.string(),
  edition: z.string(),
  period_from: z.string(),
  low: z.number(),
  high: z.number(),
  bound: z.string().nullable(),
  faded: z.number(),
  fact_ids: z.string(),
  source_ids: z.string()
});
export type Row = z.infer<typeof row>;

export const shares = `series_id IN ('eu-providers-share-europe', 'us-big3-share-europe') AND charted_fact_view.unit = 'percent'
    AND edition IS NOT NULL AND period_from IS NOT NULL`;

export const params = {
  show,
  editions: {
    type: 'list',
    label: { fr: 'Éditions', en: 'Editions' },
    options: {
      sql: `SELECT DISTINCT edition AS id, edition AS label_fr, edition AS label_en
        FROM charted_fact_view WHERE ${shares} ORDER BY edition`
    }
  }
} as const;
export type Context = TextContext<Row, typeof params>;
