// Facts as pages list them: those of an organisation, of a source, or to which an organisation is a party.
import { z } from 'zod';
import { sourceSchema } from '#model/source.ts';
import { facts } from '#model/table/facts.ts';
import { memo, type Dataset } from './dataset.ts';
import { columnsOf } from './table.ts';

const text = z.string();

/** The columns that the published table has. */
const published = facts.row.pick({
  fact_id: true,
  organisation_id: true,
  series_id: true,
  counterparty_id: true,
  counterparty_fr: true,
  counterparty_en: true,
  counterparty_role: true,
  indicator_id: true,
  indicator_fr: true,
  indicator_en: true,
  low: true,
  high: true,
  bound: true,
  unit: true,
  period_from: true,
  period_to: true,
  status: true,
  instrument: true,
  confidence: true,
  flag: true,
  edition: true,
  source_id: true,
  source_title: true,
  source_publisher: true,
  source_published: true,
  summary_fr: true,
  summary_en: true,
  note_fr: true,
  note_en: true,
  derived_fr: true,
  derived_en: true,
  derived_from: true,
  target_deadline: true
});

const factRow = published.extend({
  subject_fr: text,
  subject_en: text,
  indicator_meaning_fr: text,
  indicator_meaning_en: text,
  source_lang: sourceSchema.shape.lang,
  /** What a target aims at. */
  target_fr: text.nullable(),
  target_en: text.nullable(),
  /** JSON: the other sources that state the same. */
  also: text
});
export type FactRow = z.infer<typeof factRow>;

const select = `SELECT ${columnsOf('facts', published)},
    coalesce(organisation_fr, series.title_fr) AS subject_fr, coalesce(organisation_en, series.title_en) AS subject_en,
    indicator.definition_fr AS indicator_meaning_fr, indicator.definition_en AS indicator_meaning_en,
    source.lang AS source_lang, target.label_fr AS target_fr, target.label_en AS target_en,
    (SELECT json_group_array(json_object('id', other.id, 'publisher', other.publisher))
       FROM fact_corroboration JOIN source AS other ON other.id = fact_corroboration.source_id
       WHERE fact_corroboration.fact_id = facts.fact_id) AS also
  FROM facts
  JOIN indicator ON indicator.id = facts.indicator_id
  JOIN source ON source.id = facts.source_id
  LEFT JOIN series ON series.series_id = facts.series_id
  LEFT JOIN indicator AS target ON target.id = facts.target_indicator_id`;
/** By date; what must not be read alone comes last. */
const order = `ORDER BY confidence = 'low' OR coalesce(flag, '') = 'do-not-publish', coalesce(period_from, period_to), status,
    low, fact_id`;

export const factsOf = (dataset: Dataset, organisation: string): FactRow[] =>
  dataset.rows(factRow, `${select} WHERE organisation_id = :organisation ${order}`, { organisation });

export const factsWith = (dataset: Dataset, counterparty: string): FactRow[] =>
  dataset.rows(factRow, `${select} WHERE counterparty_id = :counterparty ${order}`, { counterparty });

export const factsIn = (dataset: Dataset, source: string): FactRow[] =>
  dataset.rows(factRow, `${select} WHERE facts.source_id = :source ${order}`, { source });

export const factsConfirmedBy = (dataset: Dataset, source: string): FactRow[] =>
  dataset.rows(
    factRow,
    `${select} WHERE fact_id IN (SELECT fact_id FROM fact_corroboration WHERE source_id = :source) ${order}`,
    { source }
  );

/** How many facts stay out of the charts. */
export const keptOut = (dataset: Dataset): number =>
  dataset.row(
    z.object({ kept: z.number() }),
    'SELECT (SELECT count(*) FROM fact) - (SELECT count(*) FROM charted_fact_view) AS kept'
  )?.kept ?? 0;

/** Whether charts may draw a fact, were it only to fade the end of a disputed set. */
export const isCharted = (dataset: Dataset, id: string): boolean =>
  dataset.row(z.object({ fact_id: text }), 'SELECT fact_id FROM charted_fact_view WHERE fact_id = :id', {
    id
  }) !== undefined;

/** The flags that keep a fact out of the charts. */
export const flagsKeptOut = (dataset: Dataset): string[] =>
  dataset
    .rows(
      z.object({ id: z.string() }),
      `SELECT id FROM term WHERE vocabulary = 'flag' AND charted = 0 ORDER BY ordinal`
    )
    .map(({ id }) => id);

/** Every fact of the database being read, by id: what versions are compared by. */
export const everyFact = memo(
  (dataset): ReadonlyMap<string, FactRow> =>
    new Map(dataset.rows(factRow, `${select} ORDER BY fact_id`).map((row) => [row.fact_id, row]))
);

/** The ids that facts had in published versions, and the one that each has now. */
export const formerFacts = memo(
  (dataset): ReadonlyMap<string, string> =>
    new Map(
      dataset
        .rows(z.object({ alias: text, fact_id: text }), 'SELECT alias, fact_id FROM fact_alias')
        .map(({ alias, fact_id: id }) => [alias, id])
    )
);
