// Facts as pages list them: those of an organisation, of a source, or to which an organisation is a party.
import { z } from 'zod';
import { sourceSchema } from '#model/source.ts';
import {
  boundSchema,
  confidenceSchema,
  flagSchema,
  instrumentSchema,
  roleSchema,
  statusSchema,
  unitSchema
} from '#model/vocabulary.ts';
import { memoByDatabase, readRow, readRows } from './read.ts';

const text = z.string();
const perhaps = text.nullable();

export const factRow = z.object({
  fact_id: text,
  organisation_id: perhaps,
  series_id: perhaps,
  subject_fr: text,
  subject_en: text,
  counterparty_id: perhaps,
  counterparty_fr: perhaps,
  counterparty_en: perhaps,
  counterparty_role: roleSchema.nullable(),
  indicator_id: text,
  indicator_fr: text,
  indicator_en: text,
  indicator_meaning_fr: text,
  indicator_meaning_en: text,
  low: z.number(),
  high: z.number(),
  bound: boundSchema,
  unit: unitSchema,
  period_from: perhaps,
  period_to: perhaps,
  status: statusSchema,
  instrument: instrumentSchema.nullable(),
  confidence: confidenceSchema,
  flag: flagSchema.nullable(),
  edition: perhaps,
  source_id: text,
  source_title: text,
  source_publisher: text,
  source_published: perhaps,
  source_lang: sourceSchema.shape.lang,
  summary_fr: text,
  summary_en: text,
  note_fr: perhaps,
  note_en: perhaps,
  /** How we worked the value out, and from which facts; null where a source states it. */
  derived_fr: perhaps,
  derived_en: perhaps,
  derived_from: perhaps,
  /** What a target aims at. */
  target_fr: perhaps,
  target_en: perhaps,
  target_deadline: perhaps,
  /** JSON: the other sources that state the same. */
  also: text
});
export type FactRow = z.infer<typeof factRow>;

const select = `SELECT fact_id, organisation_id, series_id,
    coalesce(organisation_fr, series.title_fr) AS subject_fr, coalesce(organisation_en, series.title_en) AS subject_en,
    counterparty_id, counterparty_fr, counterparty_en, counterparty_role,
    indicator_id, indicator.label_fr AS indicator_fr, indicator.label_en AS indicator_en,
    indicator.definition_fr AS indicator_meaning_fr, indicator.definition_en AS indicator_meaning_en,
    low, high, bound, fact_view.unit, period_from, period_to, status, instrument, confidence, flag, edition,
    source_id, source_title, source_publisher, source_published, source.lang AS source_lang,
    summary_fr, summary_en, fact_view.note_fr, fact_view.note_en, derived_fr, derived_en, derived_from,
    target.label_fr AS target_fr, target.label_en AS target_en, target_deadline,
    (SELECT json_group_array(json_object('id', other.id, 'publisher', other.publisher))
       FROM fact_corroboration JOIN source AS other ON other.id = fact_corroboration.source_id
       WHERE fact_corroboration.fact_id = fact_view.fact_id) AS also
  FROM fact_view
  JOIN indicator ON indicator.id = fact_view.indicator_id
  JOIN source ON source.id = fact_view.source_id
  LEFT JOIN series ON series.id = fact_view.series_id
  LEFT JOIN indicator AS target ON target.id = fact_view.target_indicator_id`;
/** By date; what must not be read alone comes last. */
const order = `ORDER BY confidence = 'low' OR coalesce(flag, '') = 'do-not-publish', coalesce(period_from, period_to), status,
    low, fact_id`;

export const factsOf = (organisation: string): FactRow[] =>
  readRows(factRow, `${select} WHERE organisation_id = :organisation ${order}`, { organisation });

export const factsWith = (counterparty: string): FactRow[] =>
  readRows(factRow, `${select} WHERE counterparty_id = :counterparty ${order}`, { counterparty });

export const factsIn = (source: string): FactRow[] =>
  readRows(factRow, `${select} WHERE source_id = :source ${order}`, { source });

export const factsConfirmedBy = (source: string): FactRow[] =>
  readRows(
    factRow,
    `${select} WHERE fact_id IN (SELECT fact_id FROM fact_corroboration WHERE source_id = :source) ${order}`,
    { source }
  );

/** How many facts stay out of the charts. */
export const keptOut = (): number =>
  readRow(
    z.object({ kept: z.number() }),
    'SELECT (SELECT count(*) FROM fact) - (SELECT count(*) FROM charted_fact_view) AS kept'
  )?.kept ?? 0;

/** Whether charts may draw a fact, were it only to fade the end of a disputed set. */
export const isCharted = (id: string): boolean =>
  readRow(z.object({ fact_id: text }), 'SELECT fact_id FROM charted_fact_view WHERE fact_id = :id', {
    id
  }) !== undefined;

/** The flags that keep a fact out of the charts. */
export const flagsKeptOut = (): string[] =>
  readRows(
    z.object({ id: z.string() }),
    `SELECT id FROM term WHERE vocabulary = 'flag' AND charted = 0 ORDER BY ordinal`
  ).map(({ id }) => id);

/** Every fact of the database being read, by id: what versions are compared by. */
export const everyFact = memoByDatabase(
  (): ReadonlyMap<string, FactRow> =>
    new Map(readRows(factRow, `${select} ORDER BY fact_id`).map((row) => [row.fact_id, row]))
);

/** The ids that facts had in published versions, and the one that each has now. */
export const formerFacts = memoByDatabase(
  (): ReadonlyMap<string, string> =>
    new Map(
      readRows(z.object({ alias: text, fact_id: text }), 'SELECT alias, fact_id FROM fact_alias').map(
        ({ alias, fact_id: id }) => [alias, id]
      )
    )
);
