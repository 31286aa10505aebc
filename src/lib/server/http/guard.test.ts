import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { guarded, surviveAll } from './guard.ts';

let logged: string[] = [];
beforeEach(() => {
  logged = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void logged.push(line));
});
afterEach(() => vi.restoreAllMocks());

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

const listening = async (listener: Listener) => {
  const server = createServer(guarded(listener));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = z
    .object({ port: z.number() })
    .parse(server.address() satisfies AddressInfo | string | null);
  return { port, origin: `http://127.0.0.1:${port}`, close: () => server.close() };
};

/** Answers `/fine`; fails elsewhere. */
const failing = (fail: Listener) =>
  listening((requests, response) => {
    if (requests.url === '/fine') return response.end('fine');
    return fail(requests, response);
  });

const boom = new Error('the secret cause');
const ways: readonly (readonly [string, Listener])[] = [
  [
    'throws',
    () => {
      throw boom;
    }
  ],
  ['rejects', () => Promise.reject(boom)],
  ['emits an error on the request', (requests) => requests.emit('error', boom)],
  ['emits an error on the response', (_, response) => response.emit('error', boom)],
  [
    'throws after setting headers',
    (_, response) => {
      response.setHeader('Content-Encoding', 'br');
      throw boom;
    }
  ]
];

describe('a handler that', () => {
  it.each(ways)('%s is answered under the id that is logged, and the next request too', async (_, fail) => {
    const { origin, close } = await failing(fail);
    const answer = await fetch(`${origin}/en/charts`);
    const html = await answer.text();
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(html).toContain('The site has failed');
    expect(html).not.toContain('secret');
    const [id] = /[0-9a-f]{8}/.exec(html) ?? [];
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(`[${id}] /en/charts\n`);
    expect(logged[0]).toContain('the secret cause');
    expect(await (await fetch(`${origin}/fine`)).text()).toBe('fine');
    close();
  });

  it('fails at a data address says so in problem details, in the reader’s language', async () => {
    const { origin, close } = await failing(() => Promise.reject(boom));
    for (const path of ['/data/facts', '/data/x.sqlite', '/fr/charts/x.csv', '/healthz']) {
      const answer = await fetch(`${origin}${path}`, { headers: { 'accept-language': 'fr' } });
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(await answer.json()).toMatchObject({
        title: 'Le site a échoué',
        status: 500,
        id: expect.stringMatching(/^[0-9a-f]{8}$/)
      });
    }
    close();
  });

  it('fails in the middle has its connection cut: the answer never looks whole', async () => {
    const { origin, close } = await failing(async (_, response) => {
      response.write('half of it');
      await new Promise((sent) => setTimeout(sent, 20));
      throw boom;
    });
    await expect(fetch(`${origin}/data/facts.csv`).then((answer) => answer.text())).rejects.toThrow();
    expect(logged).toHaveLength(1);
    expect((await fetch(`${origin}/fine`)).status).toBe(200);
    close();
  });
});

it('a reader who leaves is no failure', async () => {
  const { port, origin, close } = await failing((_, response) => {
    Readable.from(Array(1_000).fill('x'.repeat(100_000))).pipe(response);
  });
  await new Promise<void>((done) => {
    const requests = request({ host: '127.0.0.1', port, path: '/' }, (answer) => answer.destroy());
    requests.once('error', () => undefined);
    requests.once('close', done).end();
  });
  expect((await fetch(`${origin}/fine`)).status).toBe(200);
  expect(logged).toEqual([]);
  close();
});

it('what is no HTTP is refused, and the next request served', async () => {
  const { port, origin, close } = await failing(() => undefined);
  const socket = connect(port, '127.0.0.1');
  socket.end('\u0000\u0001 nonsense\r\n\r\n');
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400/);
  expect((await fetch(`${origin}/fine`)).status).toBe(200);
  close();
});

describe('what nobody caught', () => {
  const exceptions = process.listeners('uncaughtException');
  const rejections = process.listeners('unhandledRejection');
  const hush = () => {
    process.removeAllListeners('uncaughtException');
    process.removeAllListeners('unhandledRejection');
  };
  beforeEach(() => {
    hush();
    surviveAll();
  });
  afterEach(() => {
    hush();
    for (const listener of exceptions) process.on('uncaughtException', listener);
    for (const listener of rejections) process.on('unhandledRejection', listener);
  });

  it.each([
    [
      'thrown later',
      () =>
        setTimeout(() => {
          throw boom;
        }, 1)
    ],
    ['rejected by a promise that nobody waits for', () => void Promise.reject(boom)],
    [
      'emitted by a stream that nobody hears',
      () =>
        void new Readable({
          read() {
            this.destroy(boom);
          }
        }).resume()
    ]
  ])('%s is answered to the reader whom it befell', async (_, fail) => {
    const { origin, close } = await failing(fail);
    const answer = await fetch(`${origin}/fr`);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain('Le site a échoué');
    expect(logged).toHaveLength(1);
    expect((await fetch(`${origin}/fine`)).status).toBe(200);
    close();
  });
});
