// What stands behind a chart: the facts that its rows name, their sources, and the excerpts tied to it.
import { z } from 'zod';
import { facts } from '#model/table/facts.ts';
import type { Dataset } from './dataset.ts';
import { columnsOf } from './table.ts';

const published = facts.row.pick({
  fact_id: true,
  source_id: true,
  source_title: true,
  source_publisher: true,
  source_url: true,
  source_published: true,
  summary_fr: true,
  summary_en: true,
  note_fr: true,
  note_en: true
});
const factRow = published.extend({ source_kind: z.string(), source_lang: z.string() });
export type EvidenceFact = z.infer<typeof factRow>;

/** The facts named, with their sources, ordered by the source's date and then by fact. */
export const evidence = (dataset: Dataset, factIds: readonly string[]): EvidenceFact[] =>
  dataset.rows(
    factRow,
    `SELECT ${columnsOf('facts', published)}, source.kind AS source_kind, source.lang AS source_lang
     FROM facts JOIN source ON source.id = facts.source_id
     WHERE fact_id IN (SELECT value FROM json_each(:ids))
     ORDER BY source_published IS NULL, source_published, source_id, fact_id`,
    { ids: JSON.stringify(factIds) }
  );

const sourceRow = factRow.pick({
  source_id: true,
  source_title: true,
  source_publisher: true,
  source_url: true,
  source_published: true,
  source_kind: true,
  source_lang: true
});
export type EvidenceSource = z.infer<typeof sourceRow>;

/** The sources named, by date. */
export const sourcesNamed = (dataset: Dataset, ids: readonly string[]): EvidenceSource[] =>
  dataset.rows(
    sourceRow,
    `SELECT id AS source_id, title AS source_title, publisher AS source_publisher, url AS source_url,
       published AS source_published, kind AS source_kind, lang AS source_lang
     FROM source WHERE id IN (SELECT value FROM json_each(:ids))
     ORDER BY published IS NULL, published, id`,
    { ids: JSON.stringify(ids) }
  );

export const excerptRow = z.object({
  excerpt_id: z.string(),
  kind: z.enum(['quotation', 'summary']),
  lang: z.enum(['fr', 'en']).nullable(),
  text_fr: z.string(),
  text_en: z.string(),
  speaker_fr: z.string().nullable(),
  speaker_en: z.string().nullable(),
  role_fr: z.string().nullable(),
  role_en: z.string().nullable(),
  source_id: z.string(),
  source_title: z.string(),
  source_publisher: z.string(),
  source_url: z.string(),
  source_lang: z.string(),
  published: z.string().nullable()
});
export type ExcerptRow = z.infer<typeof excerptRow>;

/** The excerpts tied to a chart: quotations first, then our summaries by date. */
export const excerptsOf = (dataset: Dataset, chart: string): ExcerptRow[] =>
  dataset.rows(
    excerptRow,
    `SELECT excerpt_view.* FROM excerpt_view JOIN excerpt_chart USING (excerpt_id)
     WHERE chart = :chart ORDER BY kind, published IS NULL, published, excerpt_id`,
    { chart }
  );
