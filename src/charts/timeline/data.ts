// A row of timeline, and what its sentences are computed from.
import { z } from 'zod';
import type { Bilingual } from '#model/language.ts';
import { laneSchema } from '#model/vocabulary.ts';
import type { TextContext } from '../chart-definition.ts';
import { from, to } from '../params.ts';

export const row = z.object({
  event_id: z.string(),
  period_from: z.string(),
  lane: laneSchema,
  title_fr: z.string(),
  title_en: z.string(),
  source_ids: z.string()
});
export type Row = z.infer<typeof row>;
export type Lane = Row['lane'];

export const params = {
  from: from(1998, 2026),
  to: to(1998, 2026),
  lane: {
    type: 'choice',
    label: { fr: 'Sujet', en: 'Subject' },
    values: {
      all: { fr: 'tous', en: 'all' },
      state: { fr: 'les pouvoirs publics (État, Europe)', en: 'public authorities (State, Europe)' },
      venture: { fr: 'les sociétés soutenues', en: 'backed ventures' },
      sme: { fr: 'les PME', en: 'SMEs' },
      petition: { fr: 'la pétition', en: 'the petition' },
      larger: { fr: 'de plus grands', en: 'larger firms' },
      market: { fr: 'le marché', en: 'the market' }
    } satisfies Record<'all' | Lane, Bilingual>,
    default: 'all'
  }
} as const;
export type Context = TextContext<Row, typeof params>;
