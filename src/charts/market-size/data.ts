// A row of market-size, and what its sentences are computed from.
import { z } from 'zod';
import { comparisonGroupSchema } from '#model/vocabulary.ts';
import type { TextContext } from '../chart-definition.ts';
import { scale, show } from '../params.ts';

export const row = z.object({
  kind: z.enum(['market', 'public-money']),
  series_id: z.string().nullable(),
  series_fr: z.string().nullable(),
  series_en: z.string().nullable(),
  scope_fr: z.string().nullable(),
  scope_en: z.string().nullable(),
  publisher: z.string().nullable(),
  edition: z.string().nullable(),
  organisation_id: z.string().nullable(),
  organisation_fr: z.string().nullable(),
  organisation_en: z.string().nullable(),
  comparison_group: comparisonGroupSchema,
  year: z.number(),
  year_to: z.number(),
  status: z.enum(['estimated', 'forecast', 'announced', 'committed', 'disbursed']),
  low: z.number(),
  high: z.number(),
  bound: z.string().nullable(),
  faded: z.number(),
  /** 1 where a source is disputed. */
  disputed: z.number(),
  /** Of a market: the share of online software in it, by the same publisher for the same year; and without unsure sources. */
  saas_low: z.number().nullable(),
  saas_high: z.number().nullable(),
  saas_sure_low: z.number().nullable(),
  saas_sure_high: z.number().nullable(),
  fact_ids: z.string(),
  source_ids: z.string()
});
export type Row = z.infer<typeof row>;

export const market = `indicator_id = 'market-size' AND charted_fact_view.unit = 'EUR' AND year_from = year_to
    AND geo = 'FR' AND family IN ('fr-cloud-market', 'fr-iaas-market', 'fr-saas-market')`;
export const publisherId = `lower(replace(replace(publisher, ' / ', '-'), ' ', '-'))`;

export const params = {
  scale,
  show,
  publishers: {
    type: 'list',
    label: { fr: 'Auteurs', en: 'Publishers' },
    options: {
      sql: `SELECT DISTINCT ${publisherId} AS id, publisher AS label_fr, publisher AS label_en
        FROM charted_fact_view JOIN series_view USING (series_id) WHERE ${market} ORDER BY id`
    }
  }
} as const;
export type Context = TextContext<Row, typeof params>;
