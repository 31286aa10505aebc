import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { serveCached, cachedBytes, cacheResponse, limits } from './response-cache.ts';
import { noVarySearch } from './no-vary-search.ts';

/** Answers with its own count of the times that it was asked, as its address and its headers say. */
const answer = (request: IncomingMessage, response: ServerResponse, requests: number): void => {
  const { searchParams, pathname } = new URL(request.url ?? '', 'http://localhost');
  const text = `${request.headers.accept ?? ''} ${requests} ${'x'.repeat(Number(searchParams.get('size') ?? 0))}`;
  response.setHeader('Cache-Control', searchParams.get('cache') ?? 'public, max-age=300');
  response.setHeader('Vary', searchParams.get('vary') ?? 'Accept-Encoding');
  response.setHeader('X-Asked', String(requests));
  const own = searchParams.get('own');
  if (own !== null) response.setHeader('No-Vary-Search', noVarySearch(own === '' ? [] : own.split(',')));
  if (!searchParams.has('flows')) response.setHeader('Content-Length', Buffer.byteLength(text));
  response.writeHead(Number(searchParams.get('status') ?? 200));
  if (pathname === '/broken')
    return void response.write(Buffer.from(text.slice(0, 3)), () => response.destroy());
  for (const part of [text.slice(0, 3), text.slice(3)]) response.write(Buffer.from(part));
  response.end();
};

const folder = mkdtempSync(join(tmpdir(), 'versions-'));
let server: Server;
let origin: string;
let requestCount = 0;
beforeAll(async () => {
  vi.stubEnv('VERSIONS', folder);
  server = createServer((request, response) => {
    if (serveCached(request, response)) return;
    cacheResponse(request, response);
    requestCount += 1;
    answer(request, response, requestCount);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const at = server.address();
  origin = `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`;
});
afterAll(() => {
  server.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Two answers to the same question, one after the other. */
const twice = async (path: string, ...[first, second = first]: RequestInit[]): Promise<[string, string]> => {
  const one = await fetch(`${origin}${path}`, first ?? {});
  const text = await one.text();
  const other = await fetch(`${origin}${path}`, second ?? {});
  return [text, await other.text()];
};

const headers = (values: Record<string, string>): RequestInit => ({ headers: values });

describe('a whole answer', () => {
  it('is given again as it was, its headers too', async () => {
    const [one, other] = await twice('/again?size=1000');
    expect(other).toBe(one);
    const { headers: kept } = await fetch(`${origin}/again?size=1000`);
    expect(Object.fromEntries(kept)).toMatchObject({
      'cache-control': 'public, max-age=300',
      vary: 'Accept-Encoding',
      'x-asked': one.trim().split(' ')[1]
    });
  });

  it.each([
    ['another address', '/other?', [headers({}), headers({ 'x-forwarded-proto': 'https' })]],
    [
      'another of the headers that it varies by',
      '/vary?vary=Accept',
      [headers({ accept: 'a/a' }), headers({ accept: 'b/b' })]
    ]
  ])('is not given to %s', async (_, path, requests) => {
    const [one, other] = await twice(path, ...requests);
    expect(other).not.toBe(one);
  });

  it('is given whatever the headers that it does not vary by', async () => {
    const [one, other] = await twice('/same', headers({ accept: 'a/a' }), headers({ accept: 'b/b' }));
    expect(other).toBe(one);
  });
});

describe('one answer for all the addresses that differ by foreign parameters', () => {
  const first = '/own?own=own,a&a=1';

  it.each([
    ['of an answer that says which are its own', first, `${first}&zzz=1&fbclid=x&%66eature=y&a%5B%5D=2`],
    ['wherever they stand', first, '/own?zzz=1&&own=own,a&a=1&=5'],
    ['of an answer that has none', '/none?own=', '/none?own=&toString=1'],
    [
      'of an answer that says nothing, where they are foreign to all',
      '/any?a=1',
      '/any?a=1&utm_source=x&_gl=y'
    ]
  ])('%s', async (_, one, other) => {
    const text = await (await fetch(`${origin}${one}`)).text();
    expect(await (await fetch(`${origin}${other}`)).text()).toBe(text);
  });

  it.each([
    ['another value of its own', first, first.replace('a=1', 'a=2')],
    ['a second value of its own', first, `${first}&a=2`],
    ['a name that may be its own', '/any?b=1', '/any?b=1&zzz=1'],
    ['another address', '/none?own=', '/none-too?own=']
  ])('but not for %s', async (_, one, other) => {
    const text = await (await fetch(`${origin}${one}`)).text();
    expect(await (await fetch(`${origin}${other}`)).text()).not.toBe(text);
  });

  it('however many: a thousand take no more room than one', async () => {
    await (await fetch(`${origin}${first}`)).text();
    const bytes = cachedBytes();
    const before = requestCount;
    for (let at = 0; at < 1000; at += 1) await (await fetch(`${origin}${first}&fbclid=${at}`)).text();
    expect([cachedBytes(), requestCount]).toEqual([bytes, before]);
  });
});

describe('an answer grows old', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ['public, max-age=300, stale-while-revalidate=86400', 299, 301],
    ['public, max-age=31536000, immutable', 31_535_999, 31_536_001]
  ])('%s: it is given again after %i s, and made anew after %i s', async (cache, young, old) => {
    const path = `/aged?cache=${encodeURIComponent(cache)}`;
    const begun = performance.now();
    let after = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => begun + 1_000 * after);
    const get = async () => {
      // The cache reads its clock once a millisecond at most.
      await new Promise((done) => setTimeout(done, 5));
      return (await fetch(`${origin}${path}`)).text();
    };
    const text = await get();
    after = young;
    expect(await get()).toBe(text);
    after = old;
    const anew = await get();
    expect(anew).not.toBe(text);
    after = old + young;
    expect(await get()).toBe(anew);
  });

  it('at once where a version of the data is published', async () => {
    const [one, other] = await twice('/published');
    expect(other).toBe(one);
    const [file = ''] = readdirSync('data/versions').filter((name) => name.endsWith('.sqlite'));
    copyFileSync(join('data/versions', file), join(folder, file));
    const [anew, again] = await twice('/published');
    expect(anew).not.toBe(one);
    expect(again).toBe(anew);
  });
});

describe('what is made anew each time', () => {
  it.each([
    ['what a cache may keep for no time', '/made?cache=public', {}],
    ['what a cache may keep for no second', '/made?cache=public,max-age=0', {}],
    ['what is one reader’s', '/made?cache=private,max-age=300', {}],
    ['what is to be asked anew', '/made?cache=public,no-cache,max-age=300', {}],
    ['what no cache may keep', '/made?cache=no-store', {}],
    ['an error', '/made?status=404', {}],
    ['what flows without a length', '/made?flows', {}],
    ['what is larger than the room of one', `/made?size=${limits.entry}`, {}],
    ['a part', '/made?part', headers({ range: 'bytes=0-3' })],
    ['what may be known', '/made?known', headers({ 'if-none-match': '"a"' })],
    ['what is sent', '/made?sent', { method: 'POST' }]
  ])('%s', async (_, path, request) => {
    const [one, other] = await twice(path, request);
    expect(other).not.toBe(one);
  });

  it('an answer that broke off before its length', async () => {
    const broken = () => fetch(`${origin}/broken`).then((response) => response.text());
    await expect(broken()).rejects.toThrow();
    const before = requestCount;
    await expect(broken()).rejects.toThrow();
    expect(requestCount).toBe(before + 1);
  });
});

it('answers are kept within their room, the oldest forgotten first', async () => {
  const size = limits.entry - 10_000;
  for (let at = 0; at < 20; at += 1) await (await fetch(`${origin}/many?at=${at}&size=${size}`)).text();
  expect(cachedBytes()).toBeLessThanOrEqual(limits.all + limits.entry);
  expect(cachedBytes()).toBeGreaterThan(limits.all / 2);
  const before = requestCount;
  await (await fetch(`${origin}/many?at=19&size=${size}`)).text();
  expect(requestCount).toBe(before);
  await (await fetch(`${origin}/many?at=0&size=${size}`)).text();
  expect(requestCount).toBe(before + 1);
});
