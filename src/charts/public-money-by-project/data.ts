// A row of public-money-by-project, and what its sentences are computed from.
import { z } from 'zod';
import type { TextContext } from '../chart-definition.ts';
import { euros, show } from '../params.ts';

export const row = z.object({
  organisation_id: z.string(),
  organisation_fr: z.string(),
  organisation_en: z.string(),
  status: z.enum(['announced', 'committed', 'disbursed']),
  low: z.number().nullable(),
  high: z.number().nullable(),
  bound: z.string().nullable(),
  period_from: z.string().nullable(),
  period_to: z.string().nullable(),
  /** How we computed the amount; null where a page prints it. */
  derived_fr: z.string().nullable(),
  derived_en: z.string().nullable(),
  publishers: z.string().nullable(),
  /** 1 where all that give it are of low confidence; null where nothing was read. */
  faded: z.number().nullable(),
  /** What it is part of, near or far: programmes, funds. */
  part_of: z.string().nullable(),
  fact_ids: z.string().nullable(),
  source_ids: z.string().nullable()
});
export type Row = z.infer<typeof row>;

export const params = {
  wave: {
    type: 'choice',
    label: { fr: 'Vague', en: 'Wave' },
    values: {
      first: { fr: '2009-2016', en: '2009–2016' },
      second: { fr: '2017-2026', en: '2017–2026' },
      all: { fr: 'les deux', en: 'both' }
    },
    default: 'all'
  },
  show,
  euros
} as const;
export type Context = TextContext<Row, typeof params>;
