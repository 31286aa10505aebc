// An excerpt: a source's own words (quotation) or ours (summary). The two are never confused.
import { z } from 'zod';
import { chartSlugSchema, excerptIdSchema } from './id.ts';
import { bilingualSchema, languageSchema } from './language.ts';

const common = { id: excerptIdSchema, charts: z.array(chartSlugSchema).min(1) };

export const excerptSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('quotation'),
    /** The words as published, and the language they were published in. */
    words: z.string().min(1).max(400),
    lang: languageSchema,
    /** Our translation into the other language. */
    translation: z.string().min(1),
    speaker: bilingualSchema
  }),
  z.strictObject({ ...common, kind: z.literal('summary'), text: bilingualSchema })
]);
