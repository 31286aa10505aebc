// Definitions (PME, ETI, EU SME …) with the sources that state them.
import { z } from 'zod';
import { sourceSchema } from '#model/source.ts';
import type { Dataset } from './dataset.ts';

const definitionRow = z.object({
  id: z.string(),
  term_fr: z.string(),
  term_en: z.string(),
  text_fr: z.string(),
  text_en: z.string(),
  source_id: z.string(),
  source_title: z.string(),
  source_publisher: z.string(),
  source_published: z.string().nullable(),
  source_lang: sourceSchema.shape.lang
});
export type DefinitionRow = z.infer<typeof definitionRow>;

export const definitions = (dataset: Dataset): DefinitionRow[] =>
  dataset.rows(
    definitionRow,
    `SELECT definition.id, term_fr, term_en, text_fr, text_en, source_id, source.title AS source_title,
       source.publisher AS source_publisher, source.published AS source_published, source.lang AS source_lang
     FROM definition JOIN source ON source.id = definition.source_id ORDER BY definition.id`
  );
