// Reads the Common Procurement Vocabulary of 2008: codes, control digits, French and English labels.
import { z } from 'zod';
import { rowsIn } from '../csv.ts';
import type { Reader } from '../record.ts';
import { textOf } from '../text.ts';

const cpvSchema = z.looseObject({
  code: z.string(),
  cle: z.string(),
  libelle_fr: z.string(),
  libelle_en: z.string()
});

export type CpvRecord = z.infer<typeof cpvSchema>;

const format = { columns: Object.keys(cpvSchema.shape), row: cpvSchema, delimiters: [','] } as const;

export const readCpv: Reader<CpvRecord> = (file, { refuse, bytes } = {}) =>
  rowsIn(textOf(file, bytes), format, refuse);
