// What a table's CSV holds, as CSV on the Web.
import { version as build } from '$app/environment';
import { csvwAnswer } from '#lib/server/data/csvw-answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, request, locals: { lang, dataset } }) =>
  csvwAnswer(dataset, { url, request, lang, build }, params.file);
