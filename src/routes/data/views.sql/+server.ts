// Today's views over the database file, as SQL: what a published file of an older schema needs before today's queries.
import { version as build } from '$app/environment';
import { documentAnswer } from '#lib/server/data/document.ts';
import { viewsScript } from '#lib/server/db/views.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, request, locals: { lang, dataset } }) =>
  documentAnswer(
    dataset,
    { url, request, lang, build },
    {
      type: 'application/sql; charset=utf-8',
      write: ({ version }) => `-- ${version}\n${viewsScript(dataset.views)}`
    }
  );
