// Suggestions while a reader types; errors as problem details.
import { orElse, problem } from '#lib/server/http/problem.ts';
import { suggestions } from '#lib/server/search/suggest.ts';
import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang }, url, locals: { dataset } }) =>
  orElse(
    () => json({ suggestions: suggestions(dataset, lang, url.searchParams) }),
    (status, thrown) => problem(lang, status, thrown),
    { lang, address: url.pathname }
  );
