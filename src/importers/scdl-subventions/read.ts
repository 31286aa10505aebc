// Reads a file of subsidies in the common French format (SCDL 2.1.1): every row as it stands, with its problems.
import { z } from 'zod';
import { rowsIn } from '../csv.ts';
import type { Read, Watch } from '../record.ts';
import { textOf } from '../text.ts';
import { problemsOf, type Problem } from './problems.ts';
import { fields } from './schema.ts';

const rowSchema = z.record(z.string(), z.string());

/** Values by the name of their column; a column that may be left out may be absent. */
type SubventionRecord = z.infer<typeof rowSchema>;

export interface ReadSubvention extends Read<SubventionRecord> {
  readonly problems: readonly Problem[];
}

const format = {
  columns: fields.filter(({ constraints }) => constraints.required).map(({ name }) => name),
  row: rowSchema,
  delimiters: [',', ';']
} as const;

export async function* readSubventions(
  file: string,
  { refuse, bytes }: Partial<Watch> = {}
): AsyncGenerator<ReadSubvention> {
  for await (const read of rowsIn(textOf(file, bytes), format, refuse))
    yield { ...read, problems: problemsOf(read.record) };
}
