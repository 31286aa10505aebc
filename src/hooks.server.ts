// What every request and response goes through: language, headers, compression, and the log of bugs.
import type { Handle, HandleServerError } from '@sveltejs/kit';
import { logBug } from '#lib/server/http/bug.ts';
import { finish } from '#lib/server/http/finish.ts';
import { preflight } from '#lib/server/http/headers.ts';
import { languageOf, preferredLanguage } from '#lib/server/http/language.ts';
import { errorWords } from '#lib/server/http/problem.ts';

export const handle: Handle = async ({ event, resolve }) => {
  const { headers } = event.request;
  event.locals.lang = languageOf(event.url.pathname) ?? preferredLanguage(headers.get('accept-language'));
  const response =
    preflight(event.request.method, event.url.pathname) ??
    (await resolve(event, {
      transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.lang)
    }));
  return finish(response, event);
};

export const handleError: HandleServerError = ({ error, event, status }) => {
  const { text } = errorWords(event.locals.lang, status);
  return status < 500 ? { message: text } : { message: text, id: logBug(error, event.url.pathname) };
};
