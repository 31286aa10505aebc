// Whole answers, given again as they were: an address, the headers that Vary names, and the versions published so far say
// all that an answer depends on, until it is as old as a cache may let it grow.
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { isForeign, searchOf } from '../../../model/address.ts';
import { versionFiles } from '../db/versions.ts';
import { variesBy } from './no-vary-search.ts';
import { varyNames } from './vary.ts';

interface CachedResponse {
  readonly headers: OutgoingHttpHeaders;
  readonly bytes: Buffer;
}

/** In bytes: all of them, one alone, and what an answer's headers take. */
export const limits = { all: 32_000_000, entry: 2_000_000, headers: 2_000 } as const;

const responses = new LRUCache<string, CachedResponse>({
  maxSize: limits.all,
  maxEntrySize: limits.entry,
  sizeCalculation: ({ bytes }, key) => bytes.byteLength + 2 * key.length + limits.headers
});

const learned = <T extends object>() =>
  new LRUCache<string, T>({ maxSize: limits.entry, sizeCalculation: (_, key) => 2 * key.length });

/** Which parameters the answers at a path vary by, where they said so, and which headers those at an address. */
const owned = learned<readonly string[]>();
const varying = learned<readonly string[]>();

/** How much room all that is kept takes. */
export const cachedBytes = (): number =>
  responses.calculatedSize + varying.calculatedSize + owned.calculatedSize;

/** Requests that may be told less than the whole answer, or that the answer is known. */
const partial = ['range', 'if-none-match', 'if-modified-since', 'if-match', 'if-unmodified-since'] as const;

const isWhole = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && partial.every((name) => headers[name] === undefined);

/** What holds for every answer at a path. A version published meanwhile may change any of them. */
const pathOf = ({ url = '', headers }: IncomingMessage): string => {
  const published = versionFiles().map(({ version }) => version);
  const state = createHash('sha256').update(published.join()).digest('base64url').slice(0, 16);
  return [state, headers['x-forwarded-proto'], headers.host, url.split('?', 1)[0]].join(' ');
};

/** The path with the parameters that an answer may vary by: others make no other address of it. */
const addressOf = (path: string, { url = '' }: IncomingMessage): string => {
  const names = owned.get(path);
  const search = searchOf(url.slice(url.split('?', 1)[0]?.length), (name) =>
    names === undefined ? !isForeign(name) : names.includes(name)
  );
  return `${path}?${search}`;
};

const keyOf = (address: string, names: readonly string[], { headers }: IncomingMessage): string =>
  [address, ...names.map((name) => `${name}: ${String(headers[name])}`)].join('\n');

/** Gives the answer that was given before, and says whether there was one. */
export const serveCached = (request: IncomingMessage, response: ServerResponse): boolean => {
  if (!isWhole(request)) return false;
  const address = addressOf(pathOf(request), request);
  const names = varying.get(address);
  const known = names === undefined ? undefined : responses.get(keyOf(address, names, request));
  if (known === undefined) return false;
  response.writeHead(200, known.headers).end(known.bytes);
  return true;
};

/** For how many seconds any cache may keep an answer. */
const secondsOf = (response: ServerResponse): number => {
  const text = String(response.getHeader('cache-control') ?? '').toLowerCase();
  if (!/\bpublic\b/.test(text) || /\b(?:private|no-store|no-cache)\b/.test(text)) return 0;
  return Number(/\bmax-age=(\d{1,9})\b/.exec(text)?.[1] ?? 0);
};

/** It may be given again for a while, and its length is known. */
const isCacheable = (response: ServerResponse): boolean =>
  response.statusCode === 200 &&
  secondsOf(response) > 0 &&
  Number(response.getHeader('content-length') ?? Infinity) < limits.entry;

/** Keeps the answer that is about to be made, where it is one that caches may keep. */
export const cacheResponse = (request: IncomingMessage, response: ServerResponse): void => {
  if (!isWhole(request)) return;
  // As things stand when the answer begins: it may tell nothing of a version published while it is made.
  const path = pathOf(request);
  const parts: Uint8Array[] = [];
  let kept: boolean | undefined;
  const { write } = response;
  const heard = (...sent: Parameters<typeof write>): boolean => {
    const part: unknown = sent[0];
    kept ??= isCacheable(response);
    if (kept && part instanceof Uint8Array) parts.push(part);
    return write.apply(response, sent);
  };
  Object.assign(response, { write: heard });
  response.once('finish', () => {
    const bytes = Buffer.concat(parts);
    if (kept !== true || bytes.byteLength !== Number(response.getHeader('content-length'))) return;
    const own = variesBy(String(response.getHeader('no-vary-search') ?? ''));
    if (own !== undefined) owned.set(path, own);
    const address = addressOf(path, request);
    const names = varyNames(String(response.getHeader('vary') ?? '').toLowerCase());
    varying.set(address, names);
    const answer = { headers: response.getHeaders(), bytes };
    responses.set(keyOf(address, names, request), answer, { ttl: 1_000 * secondsOf(response) });
  });
};
