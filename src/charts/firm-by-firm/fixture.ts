// For tests: a row of firm-by-firm of which nothing is known but what a test gives.
import { row, type Row } from './data.ts';

/** Columns that are never empty. */
const known = {
  comparison_group: 'sme',
  capital_amounts: 0,
  grant_amounts: 0,
  advance_amounts: 0,
  money_absent: 'none',
  turnover_absent: 'none',
  staff_absent: 'none',
  status: 'unread',
  owners: 0,
  technology_origin: 'unknown',
  followed: 3
} as const;

/** Returns the row of a firm that is called by its id in capitals. */
export const firmRow = (id: string, changes: Partial<Row> = {}): Row =>
  row.parse({
    ...Object.fromEntries(Object.keys(row.shape).map((name) => [name, null])),
    organisation_id: id,
    organisation_fr: id.toUpperCase(),
    organisation_en: id.toUpperCase(),
    ...known,
    ...changes
  });
