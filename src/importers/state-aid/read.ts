// Reads a CSV export of the European Commission's public search of State aid (Transparency Award Module).
import { z } from 'zod';
import { rowsIn } from '../csv.ts';
import type { Reader } from '../record.ts';
import { textOf } from '../text.ts';

const text = z.string();

export const stateAidSchema = z.looseObject({
  Country: text,
  'Another Beneficiary Member State': text,
  'Aid Measure Title': text,
  'Aid Measure Title [EN]': text,
  'SA.Number': text,
  'Ref-no.': text,
  'National ID': text,
  'Name of the beneficiary': text,
  'Name of the beneficiary [EN]': text,
  /** Declared by whoever granted the aid, and sometimes wrong. */
  'Beneficiary Type': text,
  Region: text,
  'Sector (NACE)': text,
  'Aid Instrument': text,
  'Aid Instrument [EN]': text,
  'Objectives of the Aid': text,
  'Objectives of the Aid [EN]': text,
  'Nominal Amount': text,
  /** The comparable figure: a loan's is its advantage, not its amount. */
  'Aid element, expressed as full amount': text,
  Currency: text,
  /** DD/MM/YYYY. */
  'Date of granting': text,
  'Granting Authority Name': text,
  'Granting Authority Name [EN]': text,
  'Published Date': text
});

export type StateAidRecord = z.infer<typeof stateAidSchema>;

const format = {
  columns: Object.keys(stateAidSchema.shape),
  row: stateAidSchema,
  delimiters: [',']
} as const;

export const readStateAid: Reader<StateAidRecord> = (file, { refuse, bytes } = {}) =>
  rowsIn(textOf(file, bytes), format, refuse);
