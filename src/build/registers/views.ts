// The Parquet files as tables: the four names that every question reads.
import { join } from 'node:path';
import type { Lake } from './lake.ts';
import { literal } from './parquet.ts';
import type { Compiled } from './rule.ts';

const over = (view: string, pattern: string, hive: string): string =>
  `CREATE VIEW ${view} AS SELECT * FROM read_parquet(${literal(pattern)}${hive})`;

const byYear = ", hive_partitioning = true, hive_types = {'year': INTEGER}";
const byYearAndSource = ", hive_partitioning = true, hive_types = {'year': INTEGER, 'source': VARCHAR}";

export const openViews = async (lake: Lake, registers: string, rule: Compiled): Promise<void> => {
  const aid = join(registers, 'state-aid');
  const decp = join(registers, 'decp');
  for (const sql of [
    over('award', join(aid, 'awards/*/*.parquet'), byYear),
    over('contract', join(decp, 'contracts/*/*/*.parquet'), byYearAndSource),
    over('supplier', join(decp, 'suppliers/*/*/*.parquet'), byYearAndSource),
    over('modification', join(decp, 'modifications/*.parquet'), ''),
    `CREATE VIEW reject AS SELECT 'state-aid' AS register, * FROM read_parquet(${literal(join(aid, 'rejects/*.parquet'))})
      UNION ALL SELECT 'decp', * FROM read_parquet(${literal(join(decp, 'rejects/*.parquet'))})`,
    rule.award,
    rule.contract,
    rule.namesake
  ])
    await lake.run(sql);
};
