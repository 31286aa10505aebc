// What the database takes of the registers: the rows that the cloud rule selects, sums over the whole, and what was lost.
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Lake } from './lake.ts';

const text = z.string().nullable();
const number = z.number().nullable();
const count = z.bigint().transform(Number);

const awardSchema = z.strictObject({
  ref: z.string(),
  beneficiary: z.string(),
  siren: text,
  declared_size: text,
  sector: z.string(),
  instrument: z.string(),
  instrument_found: z.string(),
  objective: z.string(),
  nominal_low: number,
  nominal_high: number,
  aid_low: number,
  aid_high: number,
  granted: text,
  published: text,
  authority: z.string(),
  region: z.string(),
  measure: z.string(),
  measure_number: z.string(),
  level: z.string(),
  criterion: z.string()
});

const contractSchema = z.strictObject({
  contract_id: z.string(),
  source: z.string(),
  id: z.string(),
  buyer_siren: text,
  buyer_siret: z.string(),
  buyer: z.string(),
  nature: z.string(),
  object: z.string(),
  accents_lost: z.boolean(),
  cpv: text,
  procedure: z.string(),
  place_code: text,
  place_name: text,
  notified: text,
  published: text,
  amount: number,
  months: number,
  current_amount: number,
  current_months: number,
  price_form: z.string(),
  copies: text,
  level: z.string(),
  criterion: z.string()
});

const supplierSchema = z.strictObject({
  contract_id: z.string(),
  modification: z.number(),
  ordinal: z.number(),
  siren: text,
  siret: text,
  name: text,
  is_current: z.boolean()
});

const modificationSchema = z.strictObject({
  contract_id: z.string(),
  ordinal: z.number(),
  modified: text,
  what: text,
  amount: number,
  months: number
});

const bySizeSchema = z.strictObject({
  declared_size: z.string(),
  year: z.number(),
  instrument: z.string(),
  level: z.string(),
  row_count: count,
  aid_low: number,
  aid_high: number,
  row_count_with_amount: count
});

const coverageSchema = z.strictObject({
  register: z.string(),
  source: z.string(),
  month: text,
  row_count: count
});

const rejectSchema = z.strictObject({
  register: z.string(),
  place: z.string(),
  field: text,
  value: text,
  reason: z.string()
});

const extentSchema = z.strictObject({
  register: z.string(),
  kept: count,
  first_date: text,
  last_date: text,
  undated: count
});

const folder = fileURLToPath(new URL('questions/', import.meta.url));

/** The questions, one SQL text each: what runs here runs on ClickHouse and Trino (docs/registers.md). */
export const questions: Readonly<Record<string, string>> = Object.fromEntries(
  globSync('*.sql', { cwd: folder }).map((file) => [
    basename(file, '.sql'),
    readFileSync(join(folder, file), 'utf8')
  ])
);

export const selection = async (lake: Lake) => {
  const query = <Row extends z.ZodType>(name: string, row: Row) => lake.rows(row, questions[name] ?? '');
  return {
    awards: await query('awards', awardSchema),
    contracts: await query('contracts', contractSchema),
    suppliers: await query('suppliers', supplierSchema),
    modifications: await query('modifications', modificationSchema),
    bySize: await query('aid-by-size', bySizeSchema),
    coverage: await query('coverage', coverageSchema),
    extent: await query('extent', extentSchema),
    rejects: await query('rejects', rejectSchema)
  };
};

export type Selection = Awaited<ReturnType<typeof selection>>;
