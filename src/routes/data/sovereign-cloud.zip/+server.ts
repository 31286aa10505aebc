// The tables as CSV, their description and the licence, in one zip.
import { version as build } from '$app/environment';
import { archive } from '#lib/server/data/archive.ts';
import { documentAnswer } from '#lib/server/data/document.ts';
import { zip } from '#lib/server/data/data-files.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, request, locals: { lang, dataset } }) =>
  documentAnswer(
    dataset,
    { url, request, lang, build },
    { ...zip, write: (release, origin) => archive(dataset, release, origin) }
  );
