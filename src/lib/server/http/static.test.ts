import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticFiles } from './static.ts';

const folder = mkdtempSync(join(tmpdir(), 'static-'));
const style = 'p { color: red }'.repeat(10);
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(join(folder, '_app/immutable'), { recursive: true });
  writeFileSync(join(folder, 'icon.svg'), '<svg/>');
  writeFileSync(join(folder, 'été.txt'), 'chaud');
  writeFileSync(join(folder, '_app/immutable/a.css'), style);
  writeFileSync(join(folder, '_app/immutable/a.css.br'), brotliCompressSync(style));
  const answer = staticFiles(folder);
  // What is held in memory outlives its folder.
  rmSync(folder, { recursive: true });
  server = createServer((requested, response) => {
    if (!answer(requested, response)) response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const at = server.address();
  port = typeof at === 'object' && at !== null ? at.port : 0;
});
afterAll(() => server.close());

/** Without what `fetch` would add of its own. */
const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      request({ host: '127.0.0.1', port, path, headers, method }, (answer) => {
        buffer(answer).then(
          (body) => resolve({ status: answer.statusCode, headers: answer.headers, body }),
          reject
        );
      })
        .once('error', reject)
        .end();
    }
  );

describe('a static file', () => {
  it('is served with its type, its length and a validator', async () => {
    const { status, headers, body } = await ask('/icon.svg?v=1');
    expect([status, body.toString()]).toEqual([200, '<svg/>']);
    expect(headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'content-length': '6',
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
      vary: 'Accept-Encoding'
    });
    const known = await ask('/icon.svg', { 'if-none-match': String(headers['etag']) });
    expect([known.status, known.body.length, known.headers['content-type']]).toEqual([304, 0, undefined]);
    expect((await ask('/icon.svg', { 'if-none-match': '"other"' })).status).toBe(200);
    const head = await ask('/icon.svg', {}, 'HEAD');
    expect([head.body.length, head.headers['content-length']]).toEqual([0, '6']);
  });

  it('named by its content is kept for ever, and sent compressed to who takes it', async () => {
    const { headers, body } = await ask('/_app/immutable/a.css', { 'accept-encoding': 'gzip, br' });
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-type': 'text/css; charset=utf-8'
    });
    expect(brotliDecompressSync(body).toString()).toBe(style);
    expect((await ask('/_app/immutable/a.css', { 'accept-encoding': 'gzip' })).body.toString()).toBe(style);
  });

  it('comes in parts, of the encoding that is sent', async () => {
    const part = await ask('/_app/immutable/a.css', { range: 'bytes=2-6' });
    expect([part.status, part.body.toString()]).toEqual([206, style.slice(2, 7)]);
    const whole = await ask('/_app/immutable/a.css', { 'accept-encoding': 'br' });
    const zipped = await ask('/_app/immutable/a.css', { 'accept-encoding': 'br', range: 'bytes=2-6' });
    expect(zipped.body).toEqual(whole.body.subarray(2, 7));
    expect(zipped.headers['content-encoding']).toBe('br');
  });

  it.each([
    ['bytes=5-1', 200],
    ['bytes=0-99999999999999999999999', 206],
    ['bytes=99999999999999999999999-', 416],
    ['bytes=-0', 416],
    ['nonsense', 200],
    ['bytes=-', 200]
  ])('asked for %s answers %i', async (range, status) => {
    const answer = await ask('/icon.svg', { range });
    expect(answer.status).toBe(status);
    if (status !== 416) return expect(answer.body.toString()).toBe('<svg/>');
    expect(answer.headers).toMatchObject({ 'content-range': 'bytes */6', 'cache-control': 'no-store' });
    expect(answer.body).toHaveLength(0);
  });

  it('is found by its name as it is encoded, and nothing else is', async () => {
    expect((await ask('/%C3%A9t%C3%A9.txt')).body.toString()).toBe('chaud');
    for (const path of [
      '/',
      '/icon',
      '/%',
      '/../icon.svg',
      '/_app',
      '/_app/immutable/a.css.br',
      '/icon.svg/'
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    expect((await ask('/icon.svg', {}, 'POST')).status).toBe(404);
  });
});
