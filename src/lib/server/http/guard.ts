// No request ends the server: what its handling throws, rejects or emits is logged under an id, of which its reader is told.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { escape } from '../../escape.ts';
import { failed } from '../../i18n/failed.ts';
import { logBug } from './bug.ts';
import { languageOf, preferredLanguage } from './language.ts';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** The request that is being handled, wherever its handling has got to. */
const exchanges = new AsyncLocalStorage<Exchange>();

/** What tells that a reader has left, which is no failure of ours. */
const left: readonly unknown[] = [
  'ECONNRESET',
  'EPIPE',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_STREAM_DESTROYED'
];

const hasLeft = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && left.includes(thrown.code);

/** Addresses whose readers are programs: data, files, and what watches the server. */
const isData = (path: string): boolean => /^\/(?:data|oembed|healthz|readyz)(?:\/|$)|\.\w+$/.test(path);

const page = (lang: 'fr' | 'en', id: string): string => {
  const t = failed[lang];
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" /><title>${escape(t.title)}</title>
<h1>${escape(t.title)}</h1>
<p>${escape(t.text)}</p>
<p>${escape(t.id)} <code>${id}</code></p>
<p><a href="/${lang}">${escape(t.home)}</a></p>
</html>
`;
};

const answer = ({ request, response }: Exchange, id: string): void => {
  const path = (request.url ?? '').replace(/[?#].*$/s, '');
  const lang = languageOf(path) ?? preferredLanguage(request.headers['accept-language'] ?? null);
  const { title, text: detail } = failed[lang];
  const body = isData(path)
    ? `${JSON.stringify({ type: 'about:blank', title, status: 500, detail, id }, null, 1)}\n`
    : page(lang, id);
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(500, {
    'Content-Type': isData(path) ? 'application/problem+json; charset=utf-8' : 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Content-Language': lang,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'self'",
    'X-Content-Type-Options': 'nosniff'
  });
  response.end(body);
};

/** Answers with a failure where nothing was said yet; cuts the connection where something was: a cut answer never looks whole. */
const fail = (exchange: Exchange, thrown: unknown): void => {
  const { request, response } = exchange;
  if (hasLeft(thrown)) return void response.destroy();
  const id = logBug(thrown, request.url ?? '');
  if (response.headersSent) return void response.destroy();
  try {
    answer(exchange, id);
  } catch (again) {
    logBug(again, `${request.url ?? ''} (after ${id})`);
    response.destroy();
  }
};

/** A listener whose failures stay with the request that they befell. */
export const guarded =
  (listener: (request: IncomingMessage, response: ServerResponse) => unknown): RequestListener =>
  (request, response) => {
    const exchange = { request, response };
    const failing = (thrown: unknown): void => fail(exchange, thrown);
    request.on('error', failing);
    response.on('error', failing);
    exchanges.run(exchange, () => {
      try {
        Promise.resolve(listener(request, response)).catch(failing);
      } catch (thrown) {
        failing(thrown);
      }
    });
  };

/**
 * The last line of defence: what nobody caught is logged, answered where it belongs to a request, and the server goes on.
 * That is right here, where it would not be elsewhere: the database is read-only and no request leaves anything half-written
 * that another would read; what is kept in memory is kept whole or not at all.
 */
export const surviveAll = (): void => {
  const survive = (thrown: unknown): void => {
    const exchange = exchanges.getStore();
    if (exchange === undefined) logBug(thrown, 'outside any request');
    else fail(exchange, thrown);
  };
  process.on('uncaughtException', survive);
  process.on('unhandledRejection', survive);
  // A log that nobody takes any more: to log that would go on for ever.
  for (const log of [process.stdout, process.stderr]) log.on('error', () => undefined);
};
