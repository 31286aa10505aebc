// The versions of the data as an Atom feed, in the language asked for by `?lang=`.
import { languageSchema } from '#model/language.ts';
import { versionViews } from '#lib/server/changes.ts';
import { feed } from '#lib/server/feed.ts';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url: { origin, searchParams } }) => {
  const { data: lang } = languageSchema.safeParse(searchParams.get('lang') ?? 'fr');
  if (lang === undefined) error(400, { message: 'lang', parameter: 'lang', allowed: ['fr', 'en'] });
  return new Response(feed(lang, origin, versionViews(lang)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' }
  });
};
