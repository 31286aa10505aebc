// The rows of the chart firm-by-firm, of all organisations: a profile says the same of a firm as the table of all.
import { aidLevels } from '#charts/aid.ts';
import { row, type Row } from '#charts/firm-by-firm/data.ts';
import { sqlOf } from '#charts/firm-by-firm/sql.ts';
import { memo, type Dataset } from '../db/dataset.ts';

const sql = sqlOf('1');

/** Read once: a row takes nearly as long as all. */
const rowsById = memo(
  (dataset): ReadonlyMap<string, Row> =>
    new Map(
      dataset
        .rows(row, sql, {
          sort: 'group',
          group: 'all',
          status: 'all',
          country: 'all',
          nature: 'all',
          wave: 'all',
          organisations: '',
          levels: aidLevels.both
        })
        .map((one) => [one.organisation_id, one])
    )
);

export const firmRowOf = (dataset: Dataset, id: string): Row | undefined => rowsById(dataset).get(id);

/** By group, then by name, whatever the order of the ids. */
export const firmRowsOf = (dataset: Dataset, ids: readonly string[]): Row[] =>
  [...rowsById(dataset).values()].filter(({ organisation_id: id }) => ids.includes(id));
