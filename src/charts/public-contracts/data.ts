// A row of public-contracts, and what its sentences are computed from.
import { z } from 'zod';
import type { TextContext } from '../chart-definition.ts';

export const row = z.object({
  organisation_id: z.string().nullable(),
  organisation_fr: z.string().nullable(),
  organisation_en: z.string().nullable(),
  gloss_fr: z.string().nullable(),
  gloss_en: z.string().nullable(),
  line: z.enum(['supplier', 'others', 'shared', 'unnamed', 'unpublished']),
  suppliers: z.number().nullable(),
  siren: z.string().nullable(),
  amount: z.number().nullable(),
  contracts: z.number(),
  unpriced: z.number(),
  undated: z.number(),
  year_from: z.number().nullable(),
  year_to: z.number().nullable(),
  months_low: z.number().nullable(),
  months_high: z.number().nullable(),
  register_contracts: z.number(),
  register_sources: z.number(),
  register_undated: z.number(),
  register_from: z.string().nullable(),
  register_to: z.string().nullable(),
  register_bulk_from: z.string().nullable(),
  register_bulk_to: z.string().nullable(),
  register_bulk_contracts: z.number(),
  rule_judged: z.number().nullable(),
  rule_hits: z.number().nullable(),
  rule_low: z.number().nullable(),
  rule_high: z.number().nullable(),
  records: z.string().nullable(),
  source_ids: z.string()
});
export type Row = z.infer<typeof row>;

export const params = {
  level: {
    type: 'choice',
    label: { fr: 'Objet des marchés', en: 'Object of contracts' },
    values: {
      cloud: { fr: 'hébergement et cloud', en: 'hosting and cloud' },
      digital: { fr: 'autre numérique', en: 'other digital' },
      both: { fr: 'les deux', en: 'both' }
    },
    default: 'cloud'
  },
  measure: {
    type: 'choice',
    label: { fr: 'Classer par', en: 'Rank by' },
    values: {
      value: { fr: 'montant', en: 'value' },
      number: { fr: 'nombre de marchés', en: 'number of contracts' }
    },
    default: 'value'
  },
  top: {
    type: 'choice',
    label: { fr: 'Fournisseurs nommés', en: 'Suppliers named' },
    values: {
      '10': { fr: 'les 10 premiers', en: 'first 10' },
      '25': { fr: 'les 25 premiers', en: 'first 25' },
      all: { fr: 'tous', en: 'all' }
    },
    default: '10'
  }
} as const;
export type Context = TextContext<Row, typeof params>;

/** The suppliers named, in rank. */
export const named = (rows: readonly Row[]) => rows.filter((d) => d.line === 'supplier');

/** Counts the suppliers in the drawing beyond the first `top`; undefined where no supplier is left out. */
export const beyond = (rows: readonly Row[], top: Context['params']['top']): number | undefined =>
  top !== 'all' && rows.some((d) => d.line === 'others') ? named(rows).length - Number(top) : undefined;
