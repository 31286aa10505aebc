// A row of money-per-firm, and what its sentences are computed from.
import { z } from 'zod';
import { comparisonGroupSchema } from '#model/vocabulary.ts';
import { aidKind } from '../aid.ts';
import type { TextContext } from '../chart-definition.ts';
import { show } from '../params.ts';

/** What the money is: shares bought, money given, the aid element of money lent. They are never added. */
export const natures = ['capital', 'grant', 'advance'] as const;

export const row = z.object({
  organisation_id: z.string(),
  organisation_fr: z.string(),
  organisation_en: z.string(),
  /** In the year of the money; for a firm without any, its first known group. */
  comparison_group: comparisonGroupSchema,
  /** Null for a firm of which no public money was found. */
  nature: z.enum(natures).nullable(),
  origin: z.enum(['pages', 'register']).nullable(),
  status: z.enum(['committed', 'disbursed']).nullable(),
  payer_fr: z.string().nullable(),
  payer_en: z.string().nullable(),
  year_from: z.number().nullable(),
  year_to: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  bound: z.string().nullable(),
  faded: z.number().nullable(),
  awards: z.number().nullable(),
  /** Awards that another one equals in firm, day and aid element, under another instrument. */
  awards_paired: z.number().nullable(),
  once_low: z.number().nullable(),
  once_high: z.number().nullable(),
  money_kind: z.literal(aidKind).nullable(),
  records: z.string().nullable(),
  fact_ids: z.string().nullable(),
  source_ids: z.string().nullable()
});
export type Row = z.infer<typeof row>;

export const params = {
  nature: {
    type: 'choice',
    label: { fr: 'Nature', en: 'Nature' },
    values: {
      all: { fr: 'toutes', en: 'all' },
      capital: { fr: 'capital', en: 'capital' },
      grant: { fr: 'subvention ou aide mixte', en: 'grant or mixed aid' },
      advance: { fr: 'avance ou prêt', en: 'advance or loan' }
    },
    default: 'all'
  },
  show
} as const;
export type Context = TextContext<Row, typeof params>;
