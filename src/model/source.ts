// A source: a document that was read, with the excerpts, facts and events drawn from it.
import { z } from 'zod';
import { eventSchema } from './event.ts';
import { excerptSchema } from './excerpt.ts';
import { factSchema } from './fact.ts';
import { sourceIdSchema } from './id.ts';
import { bilingualSchema } from './language.ts';
import { instantSchema } from './period.ts';
import { sourceKindSchema } from './vocabulary.ts';

export const sourceSchema = z.strictObject({
  id: sourceIdSchema,
  title: z.string().min(1),
  publisher: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
  /** null where no date shows. */
  published: instantSchema.nullable(),
  /** Whether the date is written on the page or worked out from its text. */
  published_basis: z.enum(['stated', 'inferred']).nullable().default(null),
  /** ISO 639-1. */
  lang: z.enum(['fr', 'en', 'de', 'it', 'ru']),
  kind: sourceKindSchema,
  /** How much of the document was read. */
  consulted: z.enum(['opening-of-an-archived-copy', 'whole']),
  /** The last day on which it can have been read; a page read again takes the later day. */
  consulted_on: z.iso.date(),
  /** The very copy that was read, where it is known; else the build gives the copy nearest to the day of reading. */
  archive: z.url({ protocol: /^https?$/ }).optional(),
  note: bilingualSchema.optional(),
  excerpts: z.array(excerptSchema).default([]),
  facts: z.array(factSchema).default([]),
  events: z.array(eventSchema).default([])
});
export type Source = z.infer<typeof sourceSchema>;
