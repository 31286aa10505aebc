// A chart as a file: the same state in each format.
import { version as build } from '$app/environment';
import { chartAnswer } from '#lib/server/chart/chart-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang, slug, format }, url, request, locals: { dataset } }) =>
  chartAnswer(dataset, { url, request, lang, build }, slug, format);
