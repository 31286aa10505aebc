// A market series: a measure of a market or of procurement that belongs to no organisation.
import { z } from 'zod';
import { bilingualSchema } from './language.ts';
import { unitSchema } from './vocabulary.ts';

export const seriesSchema = z.strictObject({
  title: bilingualSchema,
  /** What the figures count and leave out; two series with different scopes are never compared silently. */
  scope: bilingualSchema,
  unit: unitSchema,
  geo: z.enum(['FR', 'EU', 'Europe']),
  family: z.string().regex(/^[a-z0-9-]+$/),
  publisher: z.string().min(1)
});
export type Series = z.infer<typeof seriesSchema>;
