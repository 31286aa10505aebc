// Writes the answer of a query as Parquet files, in folders named by the columns that cut it up.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Lake } from './lake.ts';

export const rejectColumns = {
  place: 'text',
  field: 'text',
  value: 'text',
  reason: 'text',
  position: 'integer'
} as const;

/** A path in SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const format = 'FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880';

export const writeParquet = async (
  lake: Lake,
  query: string,
  folder: string,
  partition: readonly string[] = []
): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  if (partition.length === 0)
    return lake.run(`COPY (${query}) TO ${literal(join(folder, 'part-0.parquet'))} (${format})`);
  return lake.run(
    `COPY (${query}) TO ${literal(folder)} (${format}, PARTITION_BY (${partition.join(', ')}), FILENAME_PATTERN 'part-{i}', OVERWRITE_OR_IGNORE)`
  );
};
