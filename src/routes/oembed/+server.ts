// oEmbed: what other sites need to show a chart whose address somebody pasted.
import { openHeaders } from '#lib/server/http/headers.ts';
import { orElse, problem } from '#lib/server/http/problem.ts';
import { languageAsked } from '#lib/server/oembed/address.ts';
import { answer } from '#lib/server/oembed/answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url, locals, setHeaders }) => {
  const lang = languageAsked(url.searchParams.get('url')) ?? locals.lang;
  setHeaders({ ...openHeaders, Vary: 'User-Agent' });
  return orElse(
    () => {
      const { body, type } = answer(url, { lang, userAgent: request.headers.get('user-agent') });
      // WordPress gets another answer: a cache that passes over Vary must not give it to the rest.
      return new Response(body, {
        headers: { 'Content-Type': type, 'Cache-Control': 'private, max-age=300' }
      });
    },
    (status, thrown) => problem(lang, status, thrown),
    { lang, address: url.pathname }
  );
};
