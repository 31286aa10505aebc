// An event: something that happened on a date, as one source states it.
import { z } from 'zod';
import { eventIdSchema, organisationIdSchema, sourceIdSchema } from './id.ts';
import { bilingualSchema } from './language.ts';
import { periodSchema } from './period.ts';
import { laneSchema } from './vocabulary.ts';

export const eventSchema = z.strictObject({
  id: eventIdSchema,
  period: periodSchema,
  title: bilingualSchema,
  summary: bilingualSchema,
  lane: laneSchema,
  /** Shown in a chart, which has space for the main events only. */
  key: z.boolean().default(false),
  organisations: z.array(organisationIdSchema).min(1),
  note: bilingualSchema.optional(),
  corroborated_by: z.array(sourceIdSchema).default([])
});
