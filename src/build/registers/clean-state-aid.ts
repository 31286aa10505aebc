// The State aid register, whole and cleaned, in Parquet: awards by year of granting, and what was left out.
import { join } from 'node:path';
import { readStateAid } from '../../importers/state-aid/read.ts';
import { cleanAid } from './aid.ts';
import type { AidCorrections } from './corrections.ts';
import type { Lake } from './lake.ts';
import { rejectColumns, writeParquet } from './parquet.ts';

const columns = {
  ref: 'text',
  place: 'text',
  beneficiary: 'text',
  beneficiary_folded: 'text',
  siren: 'text',
  declared_size: 'text',
  sector: 'text',
  instrument: 'text',
  instrument_found: 'text',
  objective: 'text',
  nominal_low: 'number',
  nominal_high: 'number',
  aid_low: 'number',
  aid_high: 'number',
  granted: 'text',
  published: 'text',
  authority: 'text',
  region: 'text',
  measure: 'text',
  measure_number: 'text',
  other_state: 'text',
  year: 'integer',
  position: 'integer'
} as const;

/** Returns how many records were read. Of two rows with one reference, the first stays. */
export const cleanStateAid = async (
  lake: Lake,
  files: readonly string[],
  corrections: AidCorrections,
  folder: string
): Promise<number> => {
  const persons = new Set(corrections.persons);
  const awards = await lake.stage('staged_award', columns);
  const rejects = await lake.stage('reject', rejectColumns);
  let position = 0;
  for (const file of files)
    for await (const read of readStateAid(file)) {
      position += 1;
      const cleaned = cleanAid(read, persons);
      if (cleaned.row !== undefined) awards.add({ ...cleaned.row, position });
      for (const each of cleaned.rejects) rejects.add({ ...each, position });
    }
  awards.end();
  rejects.end();
  await lake.run(`CREATE VIEW ranked AS SELECT *, row_number() OVER (PARTITION BY ref ORDER BY position) AS nth
    FROM staged_award`);
  await lake.run(`INSERT INTO reject
    SELECT place, NULL, ref, 'duplicate-id', position FROM ranked WHERE nth > 1`);
  await writeParquet(
    lake,
    `SELECT * EXCLUDE (nth, position) FROM ranked WHERE nth = 1 ORDER BY year, position`,
    join(folder, 'awards'),
    ['year']
  );
  await writeParquet(
    lake,
    'SELECT * EXCLUDE (position) FROM reject ORDER BY position',
    join(folder, 'rejects')
  );
  return position;
};
