// The two languages of the site, and a text that exists in both.
import { z } from 'zod';
import { languages, type Lang } from './languages.ts';

export { languages, type Lang };
export const languageSchema = z.enum(languages);

/** A text in both languages. Neither may be empty. */
export const bilingualSchema = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingualSchema>;
