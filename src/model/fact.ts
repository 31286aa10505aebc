// A fact: one value of one indicator for one organisation (or market series) and period, as one source states it.
import { z } from 'zod';
import {
  factIdSchema,
  indicatorIdSchema,
  organisationIdSchema,
  seriesIdSchema,
  sourceIdSchema
} from './id.ts';
import { bilingualSchema } from './language.ts';
import { instantSchema, periodSchema } from './period.ts';
import {
  boundSchema,
  confidenceSchema,
  derivationSchema,
  flagSchema,
  instrumentSchema,
  roleSchema,
  statusSchema,
  unitSchema
} from './vocabulary.ts';

/** One figure, or the two ends of a range: a range stays a range. */
const valueSchema = z.union([
  z.number(),
  z
    .strictObject({ low: z.number(), high: z.number() })
    .refine(({ low, high }) => low < high, 'low is below high')
]);

/** A value that no page prints: we worked it out from other facts. */
const derivedSchema = z.strictObject({
  /** share: a fact in per cent times a total; sum: all of them; difference: the first less the others. */
  operation: derivationSchema,
  inputs: z.array(factIdSchema).min(2),
  how: bilingualSchema
});

/** What a target aims at, and by when; null where no page says or the page takes the date back. */
const targetSchema = z.strictObject({
  indicator: indicatorIdSchema,
  deadline: instantSchema.nullable(),
  baseline: factIdSchema.optional()
});

export const factSchema = z
  .strictObject({
    id: factIdSchema,
    /** What the value is about: one of the two. */
    organisation: organisationIdSchema.optional(),
    series: seriesIdSchema.optional(),
    /** The other party: who pays, buys or holds. Named only (`counterparty_name`) where it has no file of its own. */
    counterparty: organisationIdSchema.optional(),
    counterparty_name: bilingualSchema.optional(),
    counterparty_role: roleSchema.optional(),
    indicator: indicatorIdSchema,
    /** In plain units: euros, people, per cent. */
    value: valueSchema,
    /** What the source says of the value: exact, about, at least (a floor), at most (a ceiling). */
    bound: boundSchema.default('exact'),
    unit: unitSchema,
    /** The observation period: when the value held, not when it was published. */
    period: periodSchema,
    status: statusSchema,
    /** Money only. */
    instrument: instrumentSchema.optional(),
    confidence: confidenceSchema,
    flag: flagSchema.optional(),
    /** The edition of the study that published the value; editions are separate lines, never chained. */
    edition: z.string().min(1).optional(),
    /** What the page says, in our words. Its digits must be those of the value. */
    summary: bilingualSchema,
    note: bilingualSchema.optional(),
    derived: derivedSchema.optional(),
    target: targetSchema.optional(),
    /** Ids that it had in published versions: their addresses lead here. */
    formerly: z.array(factIdSchema).default([]),
    /** Other sources that state the same. */
    corroborated_by: z.array(sourceIdSchema).default([])
  })
  .refine(
    (fact) => (fact.organisation === undefined) !== (fact.series === undefined),
    'a fact is about one organisation or one series'
  );
export type Fact = z.infer<typeof factSchema>;
