// Suggestions while a reader types; errors as problem details.
import { suggestionsAnswer } from '#lib/server/search/suggest.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang }, url, locals: { dataset } }) =>
  suggestionsAnswer(dataset, lang, url);
