// The events chosen as a table; errors as problem details.
import { fileResponse } from '#lib/server/http/file-response.ts';
import { timelineCsv } from '#lib/server/timeline/file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang }, url, request, locals }) =>
  fileResponse({ url, request, lang }, () => timelineCsv(locals.dataset, lang, url.searchParams));
