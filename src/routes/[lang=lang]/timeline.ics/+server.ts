// The events chosen as a calendar; errors as problem details.
import { fileResponse } from '#lib/server/http/file-response.ts';
import { timelineIcs } from '#lib/server/timeline/file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang }, url, request, locals }) =>
  fileResponse({ url, request, lang }, () => timelineIcs(locals.dataset, lang, url.searchParams, url.origin));
