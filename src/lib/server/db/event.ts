// Events as pages list them: all, or those of an organisation or of a source.
import { z } from 'zod';
import { sourceSchema } from '#model/source.ts';
import { laneSchema } from '#model/vocabulary.ts';
import type { Dataset } from './dataset.ts';

const eventRow = z.object({
  event_id: z.string(),
  period_from: z.string().nullable(),
  period_to: z.string().nullable(),
  lane: laneSchema,
  title_fr: z.string(),
  title_en: z.string(),
  summary_fr: z.string(),
  summary_en: z.string(),
  note_fr: z.string().nullable(),
  note_en: z.string().nullable(),
  source_id: z.string(),
  source_title: z.string(),
  source_publisher: z.string(),
  source_url: z.string(),
  source_published: z.string().nullable(),
  source_lang: sourceSchema.shape.lang,
  /** JSON: the organisations concerned. */
  organisations: z.string()
});
export type EventRow = z.infer<typeof eventRow>;

const select = `SELECT event_id, period_from, period_to, lane, title_fr, title_en, summary_fr, summary_en,
    event_view.note_fr, event_view.note_en, source_id, source_title, source_publisher,
    event_view.source_url, source.published AS source_published, source.lang AS source_lang,
    (SELECT json_group_array(json_object('id', organisation.id, 'fr', name_fr, 'en', name_en))
       FROM event_organisation JOIN organisation ON organisation.id = event_organisation.organisation_id
       WHERE event_organisation.event_id = event_view.event_id) AS organisations
  FROM event_view JOIN source ON source.id = event_view.source_id`;
const order = 'ORDER BY coalesce(period_from, period_to), event_id';

export const eventsOf = (dataset: Dataset, organisation: string): EventRow[] =>
  dataset.rows(
    eventRow,
    `${select} WHERE event_id IN (SELECT event_id FROM event_organisation WHERE organisation_id = :organisation) ${order}`,
    { organisation }
  );

export const eventsIn = (dataset: Dataset, source: string): EventRow[] =>
  dataset.rows(eventRow, `${select} WHERE source_id = :source ${order}`, { source });

export const everyEvent = (dataset: Dataset): EventRow[] => dataset.rows(eventRow, `${select} ${order}`);
