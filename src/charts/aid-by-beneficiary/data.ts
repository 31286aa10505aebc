// A row of aid-by-beneficiary, and what its sentences are computed from.
import { z } from 'zod';
import { aidKind, aidLevel } from '../aid.ts';
import type { TextContext } from '../chart-definition.ts';
import { scale } from '../params.ts';

export const row = z.object({
  organisation_id: z.string().nullable(),
  organisation_fr: z.string().nullable(),
  organisation_en: z.string().nullable(),
  found: z.enum(['award', 'no-row', 'no-siren']),
  firms: z.number(),
  siren: z.string().nullable(),
  firm: z.string().nullable(),
  size: z.enum(['sme', 'large', 'unknown']).nullable(),
  instrument: z.string().nullable(),
  awards: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  granted_from: z.string().nullable(),
  granted_to: z.string().nullable(),
  criterion: z.enum(['organisation', 'nace']).nullable(),
  awards_with_amount: z.number().nullable(),
  awards_at_nominal: z.number().nullable(),
  awards_paired: z.number().nullable(),
  once_low: z.number().nullable(),
  once_high: z.number().nullable(),
  money_kind: z.literal(aidKind).nullable(),
  records: z.string().nullable(),
  source_ids: z.string()
});
export type Row = z.infer<typeof row>;

export const params = {
  level: aidLevel,
  top: {
    type: 'choice',
    label: { fr: 'Dessiner', en: 'Draw' },
    values: {
      '10': { fr: 'les 10 premières', en: 'the first 10' },
      '20': { fr: 'les 20 premières', en: 'the first 20' },
      '50': { fr: 'les 50 premières', en: 'the first 50' }
    },
    default: '20'
  },
  show: {
    type: 'choice',
    label: { fr: 'Montrer', en: 'Show' },
    values: {
      main: { fr: 'celles qui ont une fiche ici', en: 'those with a profile here' },
      all: {
        fr: 'aussi celles d’un secteur déclaré seul (NACE)',
        en: 'also those of a declared sector alone (NACE)'
      }
    },
    default: 'main'
  },
  scale: { ...scale, default: 'linear' }
} as const;
export type Context = TextContext<Row, typeof params>;
