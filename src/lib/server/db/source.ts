// The documents that were read.
import { z } from 'zod';
import { sourceSchema } from '#model/source.ts';
import { sourceKindSchema } from '#model/vocabulary.ts';
import type { Dataset } from './dataset.ts';

const sourceRow = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.string(),
  published: z.string().nullable(),
  published_basis: z.enum(['stated', 'inferred']).nullable(),
  lang: sourceSchema.shape.lang,
  kind: sourceKindSchema,
  consulted: z.enum(['opening-of-an-archived-copy', 'whole']),
  consulted_on: z.string().nullable(),
  archive: z.string().nullable(),
  note_fr: z.string().nullable(),
  note_en: z.string().nullable(),
  facts: z.number(),
  events: z.number(),
  excerpts: z.number(),
  register_rows: z.number()
});
export type SourceRow = z.infer<typeof sourceRow>;

export const sources = (dataset: Dataset): SourceRow[] =>
  dataset.rows(sourceRow, 'SELECT * FROM source_view ORDER BY published IS NULL, published DESC, title');

export const source = (dataset: Dataset, id: string): SourceRow | undefined =>
  dataset.row(sourceRow, 'SELECT * FROM source_view WHERE id = :id', { id });

/** The sources that an organisation's own file names. */
export const sourcesOf = (dataset: Dataset, organisation: string): SourceRow[] =>
  dataset.rows(
    sourceRow,
    `SELECT * FROM source_view WHERE id IN (SELECT source_id FROM organisation_source WHERE organisation_id = :organisation)
     ORDER BY published IS NULL, published, title`,
    { organisation }
  );
