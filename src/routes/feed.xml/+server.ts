// The versions of the data as an Atom feed, in the language asked for by `?lang=`.
import { versionViews } from '#lib/server/changes/changes.ts';
import { feed, feedSearch } from '#lib/server/changes/feed.ts';
import { readSearch } from '#lib/server/address/read-search.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url: { origin, searchParams } }) => {
  const { lang } = readSearch(feedSearch, searchParams);
  return new Response(feed(lang, origin, versionViews(lang)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' }
  });
};
