// The script that other sites may add to have our frames sized: one address for ever, kept for a day.
import { code } from '#lib/enhance/embed-host.ts?script';
import { fileResponse } from '#lib/server/http/file-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, request, locals: { lang } }) =>
  fileResponse({ url, request, lang }, () => ({
    type: 'text/javascript; charset=utf-8',
    headers: { 'Cache-Control': 'public, max-age=86400, stale-while-revalidate=604800' },
    content: { body: `{${code.trim()}}\n` }
  }));
