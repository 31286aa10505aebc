// All firms side by side: who received, sold and employed how much, and whose it is? A line a firm, bars in its cells.
import { aidLevels } from '../aid.ts';
import { defineChart } from '../chart-definition.ts';
import { columns } from './columns.ts';
import { params, row } from './data.ts';
import { picture } from './picture.ts';
import { sql } from './sql.ts';
import { words } from './words.ts';

export default defineChart({
  row,
  columns,
  params,
  query: ({ sort, group, status, country, nature, wave, organisations }) => ({
    sql,
    values: {
      sort,
      group,
      status,
      country,
      nature,
      wave,
      organisations: organisations.join(','),
      levels: aidLevels.both
    }
  }),
  plot: picture,
  words
});
