// What every table's CSV holds, with the keys between them, as CSV on the Web.
import { version as build } from '$app/environment';
import { csvwGroupAnswer } from '#lib/server/data/csvw-answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, request, locals: { lang, dataset } }) =>
  csvwGroupAnswer(dataset, { url, request, lang, build });
