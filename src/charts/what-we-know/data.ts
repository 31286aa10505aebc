// A row of what-we-know, and what its sentences are computed from.
import { z } from 'zod';
import { confidenceSchema, sourceKindSchema } from '#model/vocabulary.ts';
import type { TextContext } from '../chart-definition.ts';

export const row = z.object({
  source_kind: sourceKindSchema.nullable(),
  year: z.number().nullable(),
  confidence: confidenceSchema.nullable(),
  facts: z.number().nullable(),
  alone: z.number().nullable(),
  /** Of low confidence, and let into other charts all the same, pale, with the disputed set that they are part of. */
  drawn: z.number().nullable(),
  /** Values that we computed: no page prints them. */
  computed: z.number().nullable(),
  documents: z.number().nullable(),
  whole: z.number().nullable(),
  inferred: z.number().nullable(),
  undated: z.number().nullable(),
  source_ids: z.null()
});
export type Row = z.infer<typeof row>;

export const params = {
  show: {
    type: 'choice',
    label: { fr: 'Dessiner', en: 'Draw' },
    values: {
      main: { fr: 'les sources et la confiance', en: 'sources and confidence' },
      all: { fr: 'aussi les années et les dates', en: 'also years and dates' }
    },
    default: 'main'
  }
} as const;
export type Context = TextContext<Row, typeof params>;

export const counts = (row: Row) => row.facts !== null && row.confidence !== null;
export const overall = (rows: readonly Row[]) =>
  rows.filter((d) => counts(d) && d.source_kind === null && d.year === null);
export const byYear = (rows: readonly Row[]) => rows.filter((d) => counts(d) && d.year !== null);
export const documents = (rows: readonly Row[]) => rows.filter((d) => d.documents !== null);
