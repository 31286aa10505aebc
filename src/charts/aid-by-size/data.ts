// A row of aid-by-size, and what its sentences are computed from.
import { z } from 'zod';
import { aidKind, aidLevel } from '../aid.ts';
import type { TextContext } from '../chart-definition.ts';

export const sizes = ['sme', 'unknown', 'large'] as const;
const size = z.enum(sizes).nullable();

export const row = z.object({
  criterion: z.enum(['organisation', 'nace']),
  reading: z.enum(['declared', 'corrected', 'correction', 'largest']),
  beneficiary: z.string().nullable(),
  declared: size,
  size,
  firms: z.number(),
  awards: z.number(),
  awards_with_amount: z.number(),
  awards_paired: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  money_kind: z.literal(aidKind),
  granted_from: z.string().nullable(),
  granted_to: z.string().nullable(),
  reason_fr: z.string().nullable(),
  reason_en: z.string().nullable(),
  records: z.string(),
  source_ids: z.string()
});
export type Row = z.infer<typeof row>;

export const params = {
  level: aidLevel,
  instrument: {
    type: 'choice',
    label: { fr: 'Instrument', en: 'Instrument' },
    values: {
      all: { fr: 'tous', en: 'all' },
      grant: { fr: 'subventions', en: 'grants' },
      loan: { fr: 'prêts et avances remboursables', en: 'loans and repayable advances' }
    },
    default: 'all'
  }
} as const;
export type Context = TextContext<Row, typeof params>;
