// The whole database as one file.
import { version as build } from '$app/environment';
import { databaseFile } from '#lib/server/data/database-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, request, locals: { lang, dataset } }) =>
  databaseFile(dataset, { url, request, lang, build });
