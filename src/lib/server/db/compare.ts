// What a comparison is made of: the facts of chosen organisations, how many were left out, and who can be compared.
import { z } from 'zod';
import { activitySchema, comparisonGroupSchema, organisationKindSchema } from '#model/vocabulary.ts';
import { facts } from '#model/table/facts.ts';
import { memo, type Dataset } from './dataset.ts';
import { columnsOf } from './table.ts';

const text = z.string();
const nullableText = text.nullable();

const published = facts.row.pick({
  fact_id: true,
  indicator_id: true,
  low: true,
  high: true,
  bound: true,
  unit: true,
  period_from: true,
  period_to: true,
  year_from: true,
  year_to: true,
  status: true,
  instrument: true,
  confidence: true,
  flag: true,
  counterparty_id: true,
  counterparty_fr: true,
  counterparty_en: true,
  source_id: true,
  source_publisher: true,
  source_url: true
});
const factRow = published.extend({
  // Null for the facts of series, which are not compared.
  organisation_id: text,
  organisation_fr: text,
  organisation_en: text,
  /** The group in the year of the fact. */
  comparison_group: comparisonGroupSchema,
  /** Whole months of an interval given to the month. */
  months: z.number().nullable()
});
export type ComparedFact = z.infer<typeof factRow>;

const compared = `('turnover', 'turnover-target', 'headcount', 'public-funding', 'stake')`;

/** What charts may draw of these organisations, by date. */
export const comparedFacts = (dataset: Dataset, ids: readonly string[]): ComparedFact[] =>
  dataset.rows(
    factRow,
    `SELECT ${columnsOf('charted_fact_view', factRow)} FROM charted_fact_view
     WHERE organisation_id IN (SELECT value FROM json_each(:ids)) AND indicator_id IN ${compared}
     ORDER BY organisation_id, indicator_id, coalesce(period_to, period_from), low, fact_id`,
    { ids: JSON.stringify(ids) }
  );

const firstPublicRow = z.object({ organisation_id: text, year: z.number() });

/**
 * The year of the first public euro of each of these organisations that has one: the first amount committed or paid that a
 * chart may draw, or the first award of the State aid register. What was only announced, and what is nought at least, is none.
 */
export const firstPublicYears = (dataset: Dataset, ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    dataset
      .rows(
        firstPublicRow,
        `WITH money AS (
           SELECT organisation_id, coalesce(year_from, year_to) AS year FROM charted_fact_view
           WHERE indicator_id = 'public-funding' AND status IN ('committed', 'disbursed')
             AND high > 0 AND bound <> 'at-most'
           UNION ALL
           SELECT organisation_id, CAST(substr(granted, 1, 4) AS INTEGER) FROM aid_award_view
           WHERE granted IS NOT NULL AND coalesce(aid_high, aid_low, 1) > 0
         )
         SELECT organisation_id, min(year) AS year FROM money
         WHERE year IS NOT NULL AND organisation_id IN (SELECT value FROM json_each(:ids))
         GROUP BY organisation_id`,
        { ids: JSON.stringify(ids) }
      )
      .map((row) => [row.organisation_id, row.year])
  );

const smeRow = z.object({ id: text, name_fr: text, name_en: text, founded: text });

/** The firms that were an SME at some time and whose year of foundation is known. */
export const smes = memo((dataset) =>
  dataset.rows(
    smeRow,
    `SELECT id, name_fr, name_en, founded FROM organisation_view
     WHERE founded IS NOT NULL
       AND id IN (SELECT organisation_id FROM organisation_group_view WHERE comparison_group = 'sme')
     ORDER BY id`
  )
);

const leftOutRow = z.object({ organisation_id: text, indicator_id: text, facts: z.number() });

/** How many facts of these organisations no chart may draw, by indicator. */
export const leftOut = (dataset: Dataset, ids: readonly string[]): z.infer<typeof leftOutRow>[] =>
  dataset.rows(
    leftOutRow,
    `SELECT organisation_id, indicator_id, count(*) AS facts FROM fact
     WHERE organisation_id IN (SELECT value FROM json_each(:ids)) AND indicator_id IN ${compared}
       AND id NOT IN (SELECT fact_id FROM charted_fact_view)
     GROUP BY organisation_id, indicator_id`,
    { ids: JSON.stringify(ids) }
  );

const candidateRow = z.object({
  id: text,
  name_fr: text,
  name_en: text,
  kind: organisationKindSchema,
  comparison_group: comparisonGroupSchema,
  main_activity: activitySchema.nullable(),
  facts: z.number()
});
export type Candidate = z.infer<typeof candidateRow>;

/** Every organisation, in the group that it started in, with how many of its facts a comparison shows: the most first. */
export const candidates = memo((dataset): Candidate[] =>
  dataset.rows(
    candidateRow,
    `SELECT id, name_fr, name_en, kind, comparison_group_at_start AS comparison_group, main_activity,
       (SELECT count(*) FROM charted_fact_view AS fact
         WHERE fact.organisation_id = organisation_view.id AND indicator_id IN ${compared}) AS facts
     FROM organisation_view ORDER BY facts DESC, id`
  )
);

const lastEventRow = z.object({
  event_id: text,
  period_from: nullableText,
  period_to: nullableText,
  title_fr: text,
  title_en: text,
  source_id: text
});

/** The latest dated event in which an organisation takes part; of two of one date, the one that matters more. */
export const lastEvent = (dataset: Dataset, id: string): z.infer<typeof lastEventRow> | undefined =>
  dataset.row(
    lastEventRow,
    `SELECT event_id, period_from, period_to, title_fr, title_en, source_id FROM event_view
     WHERE event_id IN (SELECT event_id FROM event_organisation WHERE organisation_id = :id)
     ORDER BY coalesce(period_to, period_from) DESC, key DESC, event_id LIMIT 1`,
    { id }
  );
