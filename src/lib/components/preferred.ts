// The reader's language, where a page can't be sure that it was given one.
import type { Lang } from '#model/language.ts';

export const preferred = (lang: unknown): Lang => (lang === 'en' ? 'en' : 'fr');
