// The versions of the data as an Atom feed, in the language asked for by `?lang=`.
import { languages } from '#model/language.ts';
import { versionViews } from '#lib/server/changes/changes.ts';
import { feed } from '#lib/server/changes/feed.ts';
import { oneOf } from '#lib/server/address/read-search.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url: { origin, searchParams } }) => {
  const lang = oneOf(searchParams, 'lang', languages) ?? 'fr';
  return new Response(feed(lang, origin, versionViews(lang)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' }
  });
};
