// Errors of data addresses, as problem details (RFC 9457).
import { isHttpError, isRedirect } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { logBug } from './bug.ts';
import { languageAsked, type Asking } from './language.ts';

/** The words of an error's status. */
export const errorWords = (lang: Lang, status: number): { readonly title: string; readonly text: string } => {
  const { errors } = messages[lang];
  if (status === 404 || status === 400 || status === 500) return errors[status];
  return errors.other;
};

/**
 * What a reader is told of an error that nobody caught, and logs it. The language is asked of the request anew: what fails
 * before the site's hook has set none.
 */
export const failure = (request: Asking, status: number, error: unknown): App.Error => {
  const { text } = errorWords(languageAsked(request), status);
  return status < 500 ? { message: text } : { message: text, id: logBug(error, request.url.pathname) };
};

export const problem = (lang: Lang, status: number, error: App.Error): Response => {
  const { message: detail, ...more } = error;
  const body = { type: 'about:blank', title: errorWords(lang, status).title, status, detail, ...more };
  return new Response(`${JSON.stringify(body, null, 1)}\n`, {
    status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Content-Language': lang }
  });
};

type Refuse = (status: number, error: App.Error) => Response | Promise<Response>;

/** The response of `make`, or what `refuse` says of the error that it throws. */
export const orElse = async (
  make: () => Response | Promise<Response>,
  refuse: Refuse,
  { lang, address }: { readonly lang: Lang; readonly address: string }
): Promise<Response> => {
  try {
    return await make();
  } catch (thrown) {
    if (isRedirect(thrown)) throw thrown;
    if (isHttpError(thrown)) return refuse(thrown.status, thrown.body);
    return refuse(500, { message: errorWords(lang, 500).text, id: logBug(thrown, address) });
  }
};
