// A comparison as CSV; errors as problem details.
import { compareFile } from '#lib/server/compare/file.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang }, url, request, locals }) =>
  fileResponse({ url, request, lang }, () => compareFile(locals.dataset, lang, url.searchParams));
