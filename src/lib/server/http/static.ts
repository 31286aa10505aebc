// The files of the built site, held in memory: whatever becomes of their folder, and of descriptors, they are served.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { isKnown } from './conditional.ts';
import { cacheControl } from './caching.ts';
import { encodingOf, type Encoding } from './compress.ts';
import { strongTag } from './etag.ts';
import { sliceOf } from './range.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2'
};

/** How the build names the files that it compressed beforehand. */
const suffixes = { br: '.br', gzip: '.gz', identity: '' } as const satisfies Record<Encoding, string>;

interface Bytes {
  readonly bytes: Buffer;
  readonly etag: string;
}

interface StaticFile {
  readonly type: string;
  readonly modified: Date;
  /** Named by its content. */
  readonly forever: boolean;
  readonly identity: Bytes;
  readonly br: Bytes | undefined;
  readonly gzip: Bytes | undefined;
}

const filesIn = (folder: string): ReadonlyMap<string, StaticFile> => {
  const paths = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
  );
  const read = (path: string): Bytes | undefined => {
    if (!paths.has(path)) return undefined;
    const bytes = readFileSync(path);
    return { bytes, etag: strongTag(bytes) };
  };
  const files = new Map<string, StaticFile>();
  for (const path of paths) {
    const identity = read(path);
    if (/\.(?:br|gz)$/.test(path) || identity === undefined) continue;
    const address = path.slice(folder.length).split(sep).join('/');
    files.set(address, {
      type: types[extname(path)] ?? 'application/octet-stream',
      // HTTP counts in seconds.
      modified: new Date(Math.floor(statSync(path).mtimeMs / 1000) * 1000),
      forever: address.includes('/immutable/'),
      identity,
      br: read(`${path}${suffixes.br}`),
      gzip: read(`${path}${suffixes.gzip}`)
    });
  }
  return files;
};

/** The path of a request, as its reader meant it; undefined where it is none. */
const pathOf = (url = ''): string | undefined => {
  try {
    return decodeURI(url.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
};

const conditions = ['if-none-match', 'if-modified-since'] as const;

const conditionOf = (headers: IncomingHttpHeaders): Headers => {
  const found = new Headers();
  for (const name of conditions) {
    const { [name]: value } = headers;
    if (value !== undefined) found.set(name, value);
  }
  return found;
};

/** Reads the folder, once. What it gives back answers a request for one of its files, and says whether it did. */
export const staticFiles = (folder: string) => {
  const files = filesIn(folder);
  return ({ method, url, headers }: IncomingMessage, response: ServerResponse): boolean => {
    const file = method === 'GET' || method === 'HEAD' ? files.get(pathOf(url) ?? '') : undefined;
    if (file === undefined) return false;
    const taken = encodingOf(headers['accept-encoding'] ?? null);
    const encoding = file[taken] === undefined ? 'identity' : taken;
    const { bytes, etag } = file[encoding] ?? file.identity;
    const { type, modified, forever } = file;
    const known = isKnown(conditionOf(headers), { etag, modified });
    const slice = sliceOf(
      { method, range: headers.range, ifRange: headers['if-range']?.toString() },
      { size: bytes.byteLength, etag, modified }
    );
    const status = known ? 304 : slice.status;
    response.writeHead(status, {
      'Cache-Control': cacheControl(status, forever),
      ETag: etag,
      'Last-Modified': modified.toUTCString(),
      Vary: 'Accept-Encoding',
      ...(known ? {} : { 'Content-Type': type, 'Content-Length': '0', ...slice.headers }),
      ...(encoding === 'identity' || known || status === 416 ? {} : { 'Content-Encoding': encoding })
    });
    response.end(known || method === 'HEAD' ? undefined : bytes.subarray(slice.start, slice.end));
    return true;
  };
};
