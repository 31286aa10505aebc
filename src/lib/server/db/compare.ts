// What a comparison is made of: the facts of chosen organisations, how many were left out, and who can be compared.
import { z } from 'zod';
import {
  activitySchema,
  boundSchema,
  comparisonGroupSchema,
  flagSchema,
  instrumentSchema,
  organisationKindSchema,
  statusSchema,
  unitSchema
} from '#model/vocabulary.ts';
import { memoByDatabase, readRow, readRows } from './read.ts';

const text = z.string();
const perhaps = text.nullable();

const factRow = z.object({
  fact_id: text,
  organisation_id: text,
  organisation_fr: text,
  organisation_en: text,
  indicator_id: text,
  low: z.number(),
  high: z.number(),
  bound: boundSchema,
  unit: unitSchema,
  period_from: perhaps,
  period_to: perhaps,
  year_from: z.number(),
  year_to: z.number(),
  months: z.number().nullable(),
  status: statusSchema,
  instrument: instrumentSchema.nullable(),
  flag: flagSchema.nullable(),
  counterparty_id: perhaps,
  counterparty_fr: perhaps,
  counterparty_en: perhaps,
  source_id: text,
  source_publisher: text,
  source_url: text
});
export type ComparedFact = z.infer<typeof factRow>;

const compared = `('turnover', 'turnover-target', 'headcount', 'public-funding', 'stake')`;

/** What charts may draw of these organisations, by date. */
export const comparedFacts = (ids: readonly string[]): ComparedFact[] =>
  readRows(
    factRow,
    `SELECT fact_id, organisation_id, organisation_fr, organisation_en, indicator_id, low, high, bound, unit,
       period_from, period_to, year_from, year_to, months, status, instrument, flag,
       counterparty_id, counterparty_fr, counterparty_en, source_id, source_publisher, source_url
     FROM charted_fact_view
     WHERE organisation_id IN (SELECT value FROM json_each(:ids)) AND indicator_id IN ${compared}
     ORDER BY organisation_id, indicator_id, coalesce(period_to, period_from), low, fact_id`,
    { ids: JSON.stringify(ids) }
  );

const leftOutRow = z.object({ organisation_id: text, indicator_id: text, facts: z.number() });

/** How many facts of these organisations no chart may draw, by indicator. */
export const leftOut = (ids: readonly string[]): z.infer<typeof leftOutRow>[] =>
  readRows(
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
export const candidates = memoByDatabase((): Candidate[] =>
  readRows(
    candidateRow,
    `SELECT id, name_fr, name_en, kind, comparison_group_at_start AS comparison_group, main_activity,
       (SELECT count(*) FROM charted_fact_view AS fact
         WHERE fact.organisation_id = organisation_view.id AND indicator_id IN ${compared}) AS facts
     FROM organisation_view ORDER BY facts DESC, id`
  )
);

const lastEventRow = z.object({
  event_id: text,
  period_from: perhaps,
  period_to: perhaps,
  title_fr: text,
  title_en: text,
  source_id: text
});

/** The latest dated event in which an organisation takes part; of two of one date, the one that matters more. */
export const lastEvent = (id: string): z.infer<typeof lastEventRow> | undefined =>
  readRow(
    lastEventRow,
    `SELECT event_id, period_from, period_to, title_fr, title_en, source_id FROM event_view
     WHERE event_id IN (SELECT event_id FROM event_organisation WHERE organisation_id = :id)
     ORDER BY coalesce(period_to, period_from) DESC, key DESC, event_id LIMIT 1`,
    { id }
  );
