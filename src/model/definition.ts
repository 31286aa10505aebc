// A definition: a legal or statistical term as a source states it (PME, ETI, EU SME, IaaS …).
import { z } from 'zod';
import { sourceIdSchema } from './id.ts';
import { bilingualSchema } from './language.ts';

export const definitionSchema = z.strictObject({
  term: bilingualSchema,
  text: bilingualSchema,
  /** The thresholds in machine-readable form, where the definition has any (people, euros, a date in force). */
  thresholds: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  source: sourceIdSchema
});
