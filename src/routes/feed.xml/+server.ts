// The versions of the data as an Atom feed, in the language asked for by `?lang=`.
import { versionViews } from '#lib/server/changes/changes.ts';
import { feed, feedSearch } from '#lib/server/changes/feed.ts';
import { readSearch } from '#lib/server/address/read-search.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, request, locals }) =>
  fileResponse({ url, request, lang: locals.lang }, () => {
    const { lang } = readSearch(feedSearch, url.searchParams);
    const body = feed(lang, url.origin, versionViews(locals.dataset, lang));
    return { type: 'application/atom+xml; charset=utf-8', content: { body } };
  });
