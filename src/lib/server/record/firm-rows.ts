// The rows of the chart firm-by-firm, of any organisations: a profile says the same of a firm as the table of all.
import { aidLevels } from '#charts/aid.ts';
import { row, type Row } from '#charts/firm-by-firm/data.ts';
import { sqlOf } from '#charts/firm-by-firm/sql.ts';
import type { Dataset } from '../db/dataset.ts';

const sql = sqlOf('id IN (SELECT value FROM json_each(:ids))');

/** By group, then by name, whatever the order of the ids. */
export const firmRowsOf = (dataset: Dataset, ids: readonly string[]): Row[] =>
  dataset.rows(row, sql, {
    ids: JSON.stringify(ids),
    sort: 'group',
    group: 'all',
    status: 'all',
    country: 'all',
    nature: 'all',
    wave: 'all',
    organisations: '',
    levels: aidLevels.both
  });
