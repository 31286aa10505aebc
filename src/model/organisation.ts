// An organisation: a project, venture, programme, funder or provider. Size class and owners vary over time.
import { z } from 'zod';
import { organisationIdSchema, sourceIdSchema } from './id.ts';
import { bilingualSchema } from './language.ts';
import { instantSchema } from './period.ts';
import {
  activitySchema,
  organisationKindSchema,
  ownerTypeSchema,
  sizeClassSchema,
  stakeSchema,
  technologySchema,
  waveSchema
} from './vocabulary.ts';

/** The key that closes a SIREN: Luhn's, over nine digits. */
export const isSiren = (text: string): boolean =>
  /^\d{9}$/.test(text) &&
  [...text].reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0) %
    10 ===
    0;

/** From when to when something held; null where the end is open or was not read. */
const span = { from: instantSchema.nullable().default(null), to: instantSchema.nullable().default(null) };

/** Its own, never that of its parent or of a subsidiary. */
const sirenSchema = z.strictObject({
  number: z.string().refine(isSiren, 'a SIREN has nine digits and passes the Luhn check'),
  confidence: z.enum(['high', 'medium']),
  read_in: z.string().min(1),
  ...span
});

export const organisationSchema = z.strictObject({
  id: organisationIdSchema,
  name: bilingualSchema,
  also_known_as: z.array(z.string().min(1)).default([]),
  legal_name: z.string().min(1).optional(),
  siren: sirenSchema.optional(),
  /** Those of the companies that ran it before the present one. */
  former_sirens: z.array(sirenSchema).default([]),
  kind: organisationKindSchema.exclude(['state-backed-venture']),
  wave: waveSchema.optional(),
  /** What it mainly sells; telecom and IT-services firms are drawn hollow beside cloud providers. */
  main_activity: activitySchema.optional(),
  /** What its platform is built on, and the source that says so; left out where nothing read says. */
  technology: z
    .strictObject({ kind: technologySchema.exclude(['unknown']), source: sourceIdSchema })
    .optional(),
  services: z.array(z.string().min(1)).default([]),
  city: z.string().min(1).optional(),
  department: z
    .string()
    .regex(/^(?:\d{2}|2[AB]|97\d)$/)
    .optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('FR'),
  founded: instantSchema.optional(),
  cloud_offer_since: instantSchema.optional(),
  closed: instantSchema.optional(),
  /** When its owner took it in, so that it no longer is a firm of its own. */
  absorbed: instantSchema.optional(),
  /** The programmes, calls or groups it belongs to. A parent and its child are never added. */
  part_of: z.array(organisationIdSchema).default([]),
  /** The members of a consortium, as its sources name them. */
  members: z.array(bilingualSchema).default([]),
  size_classes: z
    .array(
      z.strictObject({
        class: sizeClassSchema,
        ...span,
        basis: bilingualSchema,
        /** Worked out here from staff and sales, not read as such. */
        deduced: z.boolean()
      })
    )
    .default([]),
  owners: z
    .array(
      z.strictObject({
        name: bilingualSchema,
        organisation: organisationIdSchema.optional(),
        type: ownerTypeSchema,
        share_percent: z.number().min(0).max(100).optional(),
        /** Where no share was read and the page says it in words. */
        stake: stakeSchema.optional(),
        /** Whether a company or investor without a sized file of its own is larger than an SME, its own group included. */
        larger: z.boolean().optional(),
        /** Of a holder without a file: an ISO 3166 code; left out where nothing read says. */
        country: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .optional(),
        ...span
      })
    )
    .default([]),
  certifications: z
    .array(z.strictObject({ name: z.string().min(1), date: instantSchema.nullable() }))
    .default([]),
  /** What became of it. */
  outcome: bilingualSchema.optional(),
  note: bilingualSchema.optional(),
  sources: z.array(sourceIdSchema).default([])
});
export type Organisation = z.infer<typeof organisationSchema>;

/** Every SIREN that it has or had, the present one first. */
export const sirensOf = ({ siren, former_sirens }: Organisation): readonly z.infer<typeof sirenSchema>[] =>
  siren === undefined ? former_sirens : [siren, ...former_sirens];
