// Known mistakes of the registers, as data: what is taken instead, why, on what evidence, since when.
import { z } from 'zod';
import { sourceIdSchema } from '#model/id.ts';
import { bilingualSchema } from '#model/language.ts';
import { vocabulary } from '#model/vocabulary.ts';

const size = z.enum(vocabulary['declared-size']);
const why = { reason: bilingualSchema, evidence: sourceIdSchema, since: z.iso.date() };

export const aidCorrectionsSchema = z.strictObject({
  sizes: z.array(
    z.strictObject({
      siren: z.string(),
      name: z.string(),
      /** The rows that are corrected. */
      refs: z.array(z.string()).min(1),
      /** The size that the register declares, null where its rows differ. */
      declared: size.nullable(),
      /** What is taken instead; null where it is not known. */
      size: size.nullable(),
      ...why
    })
  ),
  persons: z.array(z.string())
});

export const contractCorrectionsSchema = z.strictObject({
  tests: z.array(z.strictObject({ buyer: z.string(), ...why })),
  /** Sources, in order of preference for the copy that stays. */
  order: z.array(z.string()).min(1)
});

export type AidCorrections = z.infer<typeof aidCorrectionsSchema>;
export type ContractCorrections = z.infer<typeof contractCorrectionsSchema>;
