import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerAgain, answeredBytes, keepAnswer, room } from './answered.ts';

/** Answers with its own count of the times that it was asked, as its address and its headers say. */
const answer = (request: IncomingMessage, response: ServerResponse, asked: number): void => {
  const { searchParams, pathname } = new URL(request.url ?? '', 'http://localhost');
  const text = `${request.headers.accept ?? ''} ${asked} ${'x'.repeat(Number(searchParams.get('size') ?? 0))}`;
  response.setHeader('Cache-Control', searchParams.get('cache') ?? 'public, max-age=300');
  response.setHeader('Vary', searchParams.get('vary') ?? 'Accept-Encoding');
  response.setHeader('X-Asked', String(asked));
  if (!searchParams.has('flows')) response.setHeader('Content-Length', Buffer.byteLength(text));
  response.writeHead(Number(searchParams.get('status') ?? 200));
  if (pathname === '/broken')
    return void response.write(Buffer.from(text.slice(0, 3)), () => response.destroy());
  for (const part of [text.slice(0, 3), text.slice(3)]) response.write(Buffer.from(part));
  response.end();
};

let server: Server;
let origin: string;
let asked = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (answerAgain(request, response)) return;
    keepAnswer(request, response);
    asked += 1;
    answer(request, response, asked);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const at = server.address();
  origin = `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`;
});
afterAll(() => server.close());

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

describe('what is made anew each time', () => {
  it.each([
    ['what no cache may keep', '/made?cache=no-store', {}],
    ['an error', '/made?status=404', {}],
    ['what flows without a length', '/made?flows', {}],
    ['what is larger than the room of one', `/made?size=${room.one}`, {}],
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
    const before = asked;
    await expect(broken()).rejects.toThrow();
    expect(asked).toBe(before + 1);
  });
});

it('answers are kept within their room, the oldest forgotten first', async () => {
  const size = room.one - 10_000;
  for (let at = 0; at < 20; at += 1) await (await fetch(`${origin}/many?at=${at}&size=${size}`)).text();
  expect(answeredBytes()).toBeLessThanOrEqual(room.all + room.one);
  expect(answeredBytes()).toBeGreaterThan(room.all / 2);
  const before = asked;
  await (await fetch(`${origin}/many?at=19&size=${size}`)).text();
  expect(asked).toBe(before);
  await (await fetch(`${origin}/many?at=0&size=${size}`)).text();
  expect(asked).toBe(before + 1);
});
