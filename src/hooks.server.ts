// What the server does before its first request, and what every request and response goes through: its own parameters,
// language, headers, compression, and the log of bugs.
import { building } from '$app/environment';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { isForeign, searchOf } from '#model/address.ts';
import { openData } from '#lib/server/db/ready.ts';
import { isContent } from '#lib/server/http/caching.ts';
import { applyHeaders } from '#lib/server/http/apply-headers.ts';
import { preflight } from '#lib/server/http/headers.ts';
import { languageAsked } from '#lib/server/http/language.ts';
import { noVarySearch } from '#lib/server/http/no-vary-search.ts';
import { failure } from '#lib/server/http/problem.ts';
import { ownNames } from '#lib/server/own-parameters.ts';

export const init: ServerInit = async () => {
  if (!building) await openData();
};

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.lang = languageAsked(event);
  const { url, route, params } = event;
  const target = { route: route.id, filled: params };
  const names = ownNames(target, url.searchParams);
  // Nothing that is shown, linked to or kept holds a parameter that somebody else added.
  url.search = searchOf(url.search, (name) => names?.includes(name) ?? !isForeign(name));
  const response =
    preflight(event.request.method, event.url.pathname) ??
    (await resolve(event, {
      transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.lang)
    }));
  const finished = await applyHeaders(response, event);
  const any = ownNames(target);
  if (any !== undefined && isContent(finished.status))
    finished.headers.set('No-Vary-Search', noVarySearch(any));
  return finished;
};

export const handleError: HandleServerError = ({ error, event, status }) => failure(event, status, error);
