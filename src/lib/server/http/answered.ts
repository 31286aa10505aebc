// Whole answers, given again as they were: an address, and the headers that Vary names, say all that an answer depends on.
import { LRUCache } from 'lru-cache';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { varyNames } from './vary.ts';

interface Answer {
  readonly headers: OutgoingHttpHeaders;
  readonly bytes: Buffer;
}

/** In bytes: all of them, one alone, and what an answer's headers take. */
export const room = { all: 32_000_000, one: 2_000_000, headers: 2_000 } as const;

const answers = new LRUCache<string, Answer>({
  maxSize: room.all,
  maxEntrySize: room.one,
  sizeCalculation: ({ bytes }, key) => bytes.byteLength + 2 * key.length + room.headers
});

/** What the answers at an address vary by. */
const varying = new LRUCache<string, readonly string[]>({
  maxSize: room.one,
  sizeCalculation: (_, address) => 2 * address.length
});

/** How much room all that is kept takes. */
export const answeredBytes = (): number => answers.calculatedSize + varying.calculatedSize;

/** Requests that may be told less than the whole answer, or that the answer is known. */
const partial = ['range', 'if-none-match', 'if-modified-since', 'if-match', 'if-unmodified-since'] as const;

const isWhole = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && partial.every((name) => headers[name] === undefined);

const addressOf = ({ url, headers }: IncomingMessage): string =>
  [headers['x-forwarded-proto'], headers.host, url].join(' ');

const keyOf = (address: string, names: readonly string[], { headers }: IncomingMessage): string =>
  [address, ...names.map((name) => `${name}: ${String(headers[name])}`)].join('\n');

/** Gives the answer that was given before, and says whether there was one. */
export const answerAgain = (request: IncomingMessage, response: ServerResponse): boolean => {
  if (!isWhole(request)) return false;
  const address = addressOf(request);
  const names = varying.get(address);
  const known = names === undefined ? undefined : answers.get(keyOf(address, names, request));
  if (known === undefined) return false;
  response.writeHead(200, known.headers).end(known.bytes);
  return true;
};

/** Any cache may keep it, and its length is known. */
const mayBeKept = (response: ServerResponse): boolean =>
  response.statusCode === 200 &&
  /\bpublic\b/.test(String(response.getHeader('cache-control'))) &&
  Number(response.getHeader('content-length') ?? Infinity) < room.one;

/** Keeps the answer that is about to be made, where it is one that caches may keep. */
export const keepAnswer = (request: IncomingMessage, response: ServerResponse): void => {
  if (!isWhole(request)) return;
  const parts: Uint8Array[] = [];
  let kept: boolean | undefined;
  const { write } = response;
  const heard = (...sent: Parameters<typeof write>): boolean => {
    const part: unknown = sent[0];
    kept ??= mayBeKept(response);
    if (kept && part instanceof Uint8Array) parts.push(part);
    return write.apply(response, sent);
  };
  Object.assign(response, { write: heard });
  response.once('finish', () => {
    const bytes = Buffer.concat(parts);
    if (kept !== true || bytes.byteLength !== Number(response.getHeader('content-length'))) return;
    const names = varyNames(String(response.getHeader('vary') ?? '').toLowerCase());
    const address = addressOf(request);
    varying.set(address, names);
    answers.set(keyOf(address, names, request), { headers: response.getHeaders(), bytes });
  });
};
