// What the site holds, for programs that read text.
import { llms } from '#lib/server/data/llms.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, request, locals: { lang, dataset } }) =>
  fileResponse({ url, request, lang }, () => ({
    type: 'text/plain; charset=utf-8',
    content: { body: llms(dataset, url.origin) }
  }));
