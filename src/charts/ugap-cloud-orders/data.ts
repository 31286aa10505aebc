// A row of ugap-cloud-orders, and what its sentences are computed from.
import { z } from 'zod';
import { comparisonGroupSchema } from '#model/vocabulary.ts';
import type { TextContext } from '../chart-definition.ts';
import type { Valued } from '../span.ts';

export const row = z.object({
  publisher: z.string(),
  edition: z.string().nullable(),
  year: z.number(),
  /** How many years a breakdown by supplier was read for. */
  detailed_years: z.number(),
  role: z.enum(['payer', 'supplier']).nullable(),
  organisation_id: z.string().nullable(),
  organisation_fr: z.string().nullable(),
  organisation_en: z.string().nullable(),
  comparison_group: comparisonGroupSchema.nullable(),
  country: z.string().nullable(),
  low: z.number(),
  high: z.number(),
  bound: z.string(),
  faded: z.number(),
  summary_fr: z.string(),
  summary_en: z.string(),
  fact_ids: z.string(),
  source_ids: z.string()
});
export type Row = z.infer<typeof row>;
export type Context = TextContext<Row, Record<never, never>>;

/** What a total leaves once its parts are taken off: our difference, as wide and as unsure as what it is made of. */
const restOf = (whole: Row, parts: readonly Row[]): Valued => ({
  low: Math.max(
    0,
    parts.reduce((left, d) => left - d.high, whole.low)
  ),
  high: Math.max(
    0,
    parts.reduce((left, d) => left - d.low, whole.high)
  ),
  bound: [whole, ...parts].every(({ bound }) => bound === 'exact') ? 'exact' : 'about'
});

/** The totals, each with the parts that the same source gives of it. */
export const totals = (rows: readonly Row[]) =>
  rows
    .filter((d) => d.role === null)
    .map((whole) => {
      const parts = rows.filter((d) => d.role !== null && d.source_ids === whole.source_ids);
      const suppliers = parts.filter((d) => d.role === 'supplier');
      return { whole, parts, suppliers, rest: restOf(whole, suppliers) };
    });

/** Who gives a figure, and the page it was read in: an edition is an author and a date, a publisher may name a reprint. */
export const authorOf = ({ edition, publisher }: Row): string =>
  [edition?.replace(/-\d.*$/, ''), publisher.replace(/ \(.*\)$/, '')]
    .filter((name) => name !== undefined)
    .join(', ');
