// The facts of an organisation that a chart may draw, with the group that colours them.
import { z } from 'zod';
import { facts } from '#model/table/facts.ts';
import type { Dataset } from './dataset.ts';
import { columnsOf } from './table.ts';

const published = facts.row.pick({
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
  flag: true,
  year_to: true,
  comparison_group: true
});

const chartedRow = published.extend({
  /** Whole months of an interval given to the month. */
  months: z.number().nullable()
});
export type ChartedRow = z.infer<typeof chartedRow>;

export const chartedFactsOf = (dataset: Dataset, organisation: string): ChartedRow[] =>
  dataset.rows(
    chartedRow,
    `SELECT ${columnsOf('charted_fact_view', published)}, months FROM charted_fact_view
     WHERE organisation_id = :organisation ORDER BY fact_id`,
    { organisation }
  );
