// The last touch to a response: security, caching, sharing, validator, compression.
import type { RequestEvent } from '@sveltejs/kit';
import { cacheControl, isContent } from './caching.ts';
import { compress, encodingOf, isText, takesGzip, type Encoding } from './compress.ts';
import { etag } from './etag.ts';
import { isOpen, isPinnedFile, openHeaders, securityHeaders } from './headers.ts';
import { languageOf } from './language.ts';
import { varyNames } from './vary.ts';

const setMissing = (headers: Headers, wanted: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(wanted)) if (!headers.has(name)) headers.set(name, value);
};

const vary = (headers: Headers, name: string): void => {
  const names = varyNames(headers.get('Vary'));
  if (!names.includes(name)) headers.set('Vary', [...names, name].join(', '));
};

/** The body in an encoding, all of it: its length is known. */
const encoded = async (
  response: Response,
  headers: Headers,
  encoding: Encoding
): Promise<Uint8Array<ArrayBuffer>> => {
  const body = await compress(new Uint8Array(await response.arrayBuffer()), encoding);
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  headers.set('Content-Length', String(body.byteLength));
  return body;
};

/** What its maker gave a validator: as it is, or compressed as it flows, at once where it is whole. */
const compressed = async (response: Response, headers: Headers, request: Request): Promise<Response> => {
  const { status, body } = response;
  if (status !== 200 || !takesGzip(request.headers.get('accept-encoding')))
    return new Response(body, { status, headers });
  headers.set('ETag', (headers.get('ETag') ?? '').replace(/"$/, '-gzip"'));
  if (body !== null && headers.has('Content-Length'))
    return new Response(await encoded(response, headers, 'gzip'), { status, headers });
  headers.set('Content-Encoding', 'gzip');
  headers.delete('Content-Length');
  return new Response(body?.pipeThrough(new CompressionStream('gzip')) ?? null, { status, headers });
};

export const applyHeaders = async (response: Response, { request, url }: RequestEvent): Promise<Response> => {
  const headers = new Headers(response.headers);
  setMissing(headers, securityHeaders);
  setMissing(headers, { 'Cache-Control': cacheControl(response.status, isPinnedFile(url)) });
  if (isOpen(url.pathname)) setMissing(headers, openHeaders);
  const { status } = response;
  if (!isContent(status) && languageOf(url.pathname) === undefined) vary(headers, 'Accept-Language');

  const page = headers.get('content-type')?.startsWith('text/html') === true;
  const known = headers.has('ETag') && !page;
  if ((response.body === null && !known) || !isText(headers.get('content-type')))
    return new Response(response.body, { status, headers });
  vary(headers, 'Accept-Encoding');
  // Kit sets a validator on pages that are whole.
  if (known) return compressed(response, headers, request);
  if (headers.get('content-type') === 'text/html') headers.set('Content-Type', 'text/html; charset=utf-8');
  const encoding = encodingOf(request.headers.get('accept-encoding'));
  const body = await encoded(response, headers, encoding);
  if (status === 200) headers.set('ETag', etag(body, encoding));
  return new Response(body, { status, headers });
};
