// The description of the API.
import { version as build } from '$app/environment';
import { documentAnswer } from '#lib/server/data/document.ts';
import { openapi } from '#lib/server/data/openapi.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, request, locals: { lang, dataset } }) =>
  documentAnswer(
    dataset,
    { url, request, lang, build },
    {
      type: 'application/json; charset=utf-8',
      write: (release, origin, lang) => openapi(dataset, release, origin, lang)
    }
  );
