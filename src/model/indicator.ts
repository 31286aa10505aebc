// An indicator: what a fact measures, and in which units.
import { z } from 'zod';
import { bilingualSchema } from './language.ts';
import { unitSchema } from './vocabulary.ts';

export const indicatorSchema = z.strictObject({
  label: bilingualSchema,
  definition: bilingualSchema,
  units: z.array(unitSchema).min(1),
  /** Money indicators carry an instrument (equity, grant, loan …) and a typed money kind. */
  funding: z.boolean().default(false)
});
export type Indicator = z.infer<typeof indicatorSchema>;
