// What the server does before its first request, and what every request and response goes through: language, headers,
// compression, and the log of bugs.
import { building } from '$app/environment';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { openData } from '#lib/server/db/ready.ts';
import { finish } from '#lib/server/http/finish.ts';
import { preflight } from '#lib/server/http/headers.ts';
import { languageAsked } from '#lib/server/http/language.ts';
import { failure } from '#lib/server/http/problem.ts';

export const init: ServerInit = async () => {
  if (!building) await openData();
};

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.lang = languageAsked(event);
  const response =
    preflight(event.request.method, event.url.pathname) ??
    (await resolve(event, {
      transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.lang)
    }));
  return finish(response, event);
};

export const handleError: HandleServerError = ({ error, event, status }) => failure(event, status, error);
