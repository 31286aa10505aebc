// The description of the database for Datasette.
import { version as build } from '$app/environment';
import { datasette } from '#lib/server/data/datasette.ts';
import { documentAnswer } from '#lib/server/data/document.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, request, locals: { lang, dataset } }) =>
  documentAnswer(
    dataset,
    { url, request, lang, build },
    {
      type: 'application/json; charset=utf-8',
      write: (release, origin, lang) => datasette(dataset, lang, release, origin)
    }
  );
