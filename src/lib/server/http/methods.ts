// The methods of a request: this site is only read, and says so to whoever asks for something else.
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { isOpen } from './headers.ts';
import { problem } from './problem.ts';

const allowed = 'GET, HEAD, OPTIONS';
const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** What a browser asks before it reads another site's data with headers of its own. */
const preflight: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Methods': allowed,
  'Access-Control-Allow-Headers': 'Accept, If-Modified-Since, If-None-Match, If-Range, Range',
  'Access-Control-Max-Age': '86400'
};

/** The response to a request that reads nothing; undefined for one that does. */
export const methodAnswer = (method: string, path: string, lang: Lang): Response | undefined => {
  if (isRead(method)) return undefined;
  if (method === 'OPTIONS') {
    const headers = { Allow: allowed, ...(isOpen(path) ? preflight : {}) };
    return new Response(null, { status: 204, headers });
  }
  const response = problem(lang, 405, { message: messages[lang].errors.method(method, allowed) });
  response.headers.set('Allow', allowed);
  return response;
};
