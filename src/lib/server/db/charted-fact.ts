// The facts of an organisation that a chart may draw, with the group that colours them.
import { z } from 'zod';
import { comparisonGroupSchema } from '#model/vocabulary.ts';
import { factRow } from './fact.ts';
import type { Dataset } from './dataset.ts';

const chartedRow = factRow
  .pick({
    fact_id: true,
    counterparty_fr: true,
    counterparty_en: true,
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
    flag: true
  })
  .extend({
    year_to: z.number(),
    /** Whole months of an interval given to the month. */
    months: z.number().nullable(),
    comparison_group: comparisonGroupSchema
  });
export type ChartedRow = z.infer<typeof chartedRow>;

export const chartedFactsOf = (dataset: Dataset, organisation: string): ChartedRow[] =>
  dataset.rows(
    chartedRow,
    `SELECT fact_id, counterparty_fr, counterparty_en, indicator_id, indicator.label_fr AS indicator_fr,
       indicator.label_en AS indicator_en, low, high, bound, unit, period_from, period_to, status, instrument, flag,
       year_to, months, comparison_group
     FROM charted_fact_view JOIN indicator ON indicator.id = indicator_id
     WHERE organisation_id = :organisation ORDER BY fact_id`,
    { organisation }
  );
