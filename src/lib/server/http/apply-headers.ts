// The last touch to a response: security, caching, sharing, and for what is no file its validator and compression.
import type { RequestEvent } from '@sveltejs/kit';
import { cacheControl, isContent } from './caching.ts';
import { compress, encodingOf, isText } from './compress.ts';
import { etag } from './etag.ts';
import { isOpen, isPinnedFile, openHeaders, securityHeaders } from './headers.ts';
import { languageOf } from './language.ts';
import { vary } from './vary.ts';

const setMissing = (headers: Headers, wanted: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(wanted)) if (!headers.has(name)) headers.set(name, value);
};

export const applyHeaders = async (
  response: Response,
  { request, url, locals }: RequestEvent
): Promise<Response> => {
  const headers = new Headers(response.headers);
  const { status } = response;
  setMissing(headers, securityHeaders);
  setMissing(headers, {
    'Cache-Control': cacheControl(status, isPinnedFile(url.pathname, locals.dataset.published))
  });
  if (isOpen(url.pathname)) setMissing(headers, openHeaders);
  if (!isContent(status) && languageOf(url.pathname) === undefined) vary(headers, 'Accept-Language');

  const type = headers.get('content-type');
  // A file is finished where it is made (file-response.ts). Kit sets a validator on pages that are whole.
  const isFile = headers.has('ETag') && type?.startsWith('text/html') !== true;
  if (isFile || response.body === null || !isText(type))
    return new Response(response.body, { status, headers });
  vary(headers, 'Accept-Encoding');
  if (type === 'text/html') headers.set('Content-Type', 'text/html; charset=utf-8');
  const encoding = encodingOf(request.headers.get('accept-encoding'));
  const body = await compress(new Uint8Array(await response.arrayBuffer()), encoding);
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  headers.set('Content-Length', String(body.byteLength));
  if (status === 200) headers.set('ETag', etag(locals.dataset.version, body, encoding));
  return new Response(body, { status, headers });
};
