// Public registers: what each is, its raw files, what it covers, what was left out of it or corrected.
import { z } from 'zod';
import { sourceSchema } from '#model/source.ts';
import type { Dataset } from './dataset.ts';

const registerRow = z.object({
  register_id: z.string(),
  title_fr: z.string(),
  title_en: z.string(),
  publisher: z.string(),
  licence: z.string(),
  retrieved: z.string(),
  rows_read: z.number(),
  rows_kept: z.number(),
  rows_left_out: z.number(),
  rows_selected: z.number(),
  first_date: z.string().nullable(),
  last_date: z.string().nullable(),
  undated: z.number(),
  source_id: z.string(),
  source_title: z.string(),
  source_lang: sourceSchema.shape.lang
});
export type RegisterRow = z.infer<typeof registerRow>;

const select = `SELECT register_id, title_fr, title_en, register_view.publisher, licence, retrieved, rows_read, rows_kept,
    rows_left_out, rows_selected, first_date, last_date, undated, source_id, source_title, source.lang AS source_lang
  FROM register_view JOIN source ON source.id = source_id`;

export const registers = (dataset: Dataset): RegisterRow[] =>
  dataset.rows(registerRow, `${select} ORDER BY rows_selected DESC`);

export const register = (dataset: Dataset, id: string): RegisterRow | undefined =>
  dataset.row(registerRow, `${select} WHERE register_id = :id`, { id });

/** The registers that a source is. */
export const registersIn = (dataset: Dataset, source: string): RegisterRow[] =>
  dataset.rows(registerRow, `${select} WHERE source_id = :source ORDER BY register_id`, { source });

export const filesOf = (dataset: Dataset, register: string) =>
  dataset.rows(
    z.object({
      name: z.string(),
      url: z.string().nullable(),
      sha256: z.string(),
      publisher: z.string(),
      licence: z.string(),
      retrieved: z.string()
    }),
    `SELECT name, url, sha256, publisher, licence, retrieved FROM register_file_view
     WHERE register_id = :register ORDER BY name`,
    { register }
  );

/** Rows kept by file and year; the year is empty for the rows without a date. */
export const coverageOf = (dataset: Dataset, register: string) =>
  dataset.rows(
    z.object({ source: z.string(), year: z.string(), rows: z.number() }),
    `SELECT source, substr(month, 1, 4) AS year, sum(row_count) AS rows FROM register_coverage_view
     WHERE register_id = :register GROUP BY source, substr(month, 1, 4) ORDER BY source, year`,
    { register }
  );

/** What was left out of a register or left blank in it, counted by reason. */
export const rejectsOf = (dataset: Dataset, register: string) =>
  dataset.rows(
    z.object({
      reason: z.string(),
      what: z.enum(['row', 'value', 'name']),
      reason_fr: z.string(),
      reason_en: z.string(),
      explanation_fr: z.string(),
      explanation_en: z.string(),
      count: z.number()
    }),
    `SELECT reason, CASE WHEN reason = 'name-only' THEN 'name' WHEN field IS NULL THEN 'row' ELSE 'value' END AS what,
       reason_fr, reason_en, explanation_fr, explanation_en, count(*) AS count
     FROM register_reject_view WHERE register_id = :register
     GROUP BY reason, what ORDER BY what = 'row' DESC, what = 'value' DESC, count DESC, reason`,
    { register }
  );

/** Beneficiaries whose declared size is corrected, why, and the source that says so. */
export const corrections = (dataset: Dataset) =>
  dataset.rows(
    z.object({
      siren: z.string(),
      beneficiary: z.string(),
      reason_fr: z.string(),
      reason_en: z.string(),
      evidence_id: z.string(),
      evidence_title: z.string(),
      evidence_lang: sourceSchema.shape.lang,
      rows: z.number()
    }),
    `SELECT siren, min(beneficiary) AS beneficiary, size_reason_fr AS reason_fr, size_reason_en AS reason_en,
       evidence.id AS evidence_id, evidence.title AS evidence_title, evidence.lang AS evidence_lang, count(*) AS rows
     FROM aid_award_view JOIN source AS evidence ON evidence.id = size_evidence_id
     WHERE size_reason_fr IS NOT NULL GROUP BY siren, size_reason_fr, evidence.id ORDER BY beneficiary`
  );

const supplierRow = z.object({
  contract_id: z.string(),
  siren: z.string().nullable(),
  name: z.string().nullable(),
  organisation_id: z.string().nullable()
});
export type SupplierRow = z.infer<typeof supplierRow>;

/** The suppliers of these contracts, as signed. */
export const suppliersOf = (dataset: Dataset, contracts: readonly string[]): SupplierRow[] =>
  dataset.rows(
    supplierRow,
    `SELECT contract_id, siren, name, organisation_id FROM public_contract_supplier_view
     WHERE contract_id IN (SELECT value FROM json_each(:contracts)) ORDER BY contract_id, ordinal`,
    { contracts: JSON.stringify(contracts) }
  );

/** The State aid that the register declares for an organisation, latest first. */
export const awardsOf = (dataset: Dataset, organisation: string) =>
  dataset.rows(
    z.object({
      ref: z.string(),
      aid_low: z.number().nullable(),
      aid_high: z.number().nullable(),
      granted: z.string().nullable(),
      instrument: z.string(),
      measure: z.string(),
      declared_size: z.enum(['sme', 'large']).nullable(),
      size: z.enum(['sme', 'large']).nullable(),
      corrected: z.number()
    }),
    `SELECT ref, aid_low, aid_high, granted, instrument, measure, declared_size, size, size_reason_fr IS NOT NULL AS corrected
     FROM aid_award_view WHERE organisation_id = :organisation ORDER BY granted DESC, ref`,
    { organisation }
  );

/** The public contracts that an organisation won, alone or with others, latest first. */
export const contractsOf = (dataset: Dataset, organisation: string) =>
  dataset.rows(
    z.object({
      contract_id: z.string(),
      amount: z.number().nullable(),
      supplier_count: z.number(),
      notified: z.string().nullable(),
      object: z.string(),
      buyer: z.string()
    }),
    `SELECT DISTINCT contract_id, amount, supplier_count, notified, object, buyer FROM public_contract_supplier_view
     WHERE organisation_id = :organisation ORDER BY notified DESC NULLS LAST, contract_id`,
    { organisation }
  );

const rowsIn = {
  'state-aid': `SELECT ref AS id, json_array(beneficiary, siren, declared_size, size, instrument, aid_low, aid_high, granted, level) AS text
    FROM aid_award_view`,
  decp: `SELECT contract_id AS id, json_array(buyer_siren, supplier_sirens, amount, current_amount, notified, level) AS text
    FROM public_contract_view`
} as const;

/** The figures and the place of every row selected as one text, by its id: what versions are compared by. */
export const rowTexts = (dataset: Dataset, register: keyof typeof rowsIn): ReadonlyMap<string, string> =>
  new Map(
    dataset
      .rows(z.object({ id: z.string(), text: z.string() }), rowsIn[register])
      .map(({ id, text }) => [id, text])
  );
