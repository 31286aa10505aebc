// An excerpt: a source's own words (quotation) or ours (summary). The two are never confused.
import { z } from 'zod';
import { chartSlugSchema, excerptIdSchema, organisationIdSchema } from './id.ts';
import { bilingualSchema, languageSchema } from './language.ts';
import { instantSchema } from './period.ts';
import { confidenceSchema, questionSchema, stanceSchema } from './vocabulary.ts';

/** The most characters of an excerpt that is a voice, in either language: voices stand side by side, of one size. */
export const maxVoiceLength = 220;

/** On which question of the debate its speaker takes a stand: the site shows such excerpts in pairs. */
const voiceSchema = z.strictObject({
  question: questionSchema,
  stance: stanceSchema,
  /** When it was said, as precise as the page is. */
  said_on: instantSchema,
  /** What the speaker was then. */
  role: bilingualSchema.optional(),
  /** Whom the speaker speaks for, where it has a file. */
  organisation: organisationIdSchema.optional(),
  confidence: confidenceSchema
});

const common = {
  id: excerptIdSchema,
  /** The charts beside which it stands; none for a voice, which stands beside the charts of its question. */
  charts: z.array(chartSlugSchema).min(1).default([]),
  voice: voiceSchema.optional()
};

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
  z.strictObject({
    ...common,
    kind: z.literal('summary'),
    text: bilingualSchema,
    /** Whose words are summed up: a voice has one. */
    speaker: bilingualSchema.optional()
  })
]);
