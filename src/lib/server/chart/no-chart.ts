// How a file of an unknown chart is refused: the name that was given, and those that there are.
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { refuse, short } from '../address/refuse.ts';
import { slugs } from './chart.ts';

/** Throws Kit's 404. */
export const noChart = (lang: Lang, slug: string): never =>
  refuse('slug', slug, slugs, { status: 404, message: messages[lang].errors.noChart(short(slug)) });
