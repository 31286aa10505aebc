// A published table as a file or an API: filtered, ordered, in the format that the address or the reader asks for.
import { version as build } from '$app/environment';
import { dataAnswer } from '#lib/server/data/answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, request, locals: { lang, dataset } }) =>
  dataAnswer(dataset, { url, request, lang, build }, params.address);
