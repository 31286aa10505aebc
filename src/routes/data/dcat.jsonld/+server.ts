// The catalogue of the data, DCAT-AP, as JSON-LD.
import { version as build } from '$app/environment';
import { dcatAnswer } from '#lib/server/data/dcat-answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, request, locals: { lang, dataset } }) =>
  dcatAnswer(dataset, { url, request, lang, build }, 'jsonld');
