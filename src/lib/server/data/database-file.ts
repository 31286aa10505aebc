// The whole database as a file: named by its content, resumable, never compressed.
import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { words } from '#lib/i18n/words.ts';
import { orElse, problem } from '../http/problem.ts';
import { versionAsked } from '../pinned.ts';
import { described, type DataRequest } from './answer.ts';
import { isKnown } from './conditional.ts';
import { readingFrom } from '../db/read.ts';
import { fileName, releaseOf } from './release.ts';

/** Digests by path, size and time of change: a file is read once for each of its states. */
const digests = new Map<string, string>();

const digestOf = async (path: string): Promise<string> => {
  const { size, mtimeMs } = statSync(path);
  const state = `${path} ${size} ${mtimeMs}`;
  const known = digests.get(state);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const digest = hash.digest('base64url');
  digests.set(state, digest);
  return digest;
};

interface Part {
  readonly start: number;
  /** After the last byte. */
  readonly end: number;
}

/** The one part that a Range header asks for; undefined for the whole, which is what several parts get too. */
export const partOf = (header: string | null, size: number): Part | 'outside' | undefined => {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'outside' : { start: size - length, end: size };
  }
  if (last !== '' && Number(last) < Number(first)) return undefined;
  if (Number(first) >= size) return 'outside';
  return { start: Number(first), end: last === '' ? size : Math.min(Number(last) + 1, size) };
};

const answer = async ({ url, request, lang }: DataRequest): Promise<Response> => {
  const pinned = versionAsked(url.searchParams);
  const release = readingFrom(pinned?.path, () => releaseOf(pinned));
  const etag = `"${await digestOf(release.path)}"`;
  const file = await openAsBlob(release.path);
  const headers = new Headers({
    'Content-Type': 'application/vnd.sqlite3',
    'Content-Disposition': `attachment; filename="${fileName(release, 'sqlite')}"`,
    'Last-Modified': release.modified.toUTCString(),
    'Accept-Ranges': 'bytes',
    Link: described(url.origin),
    ETag: etag
  });
  if (isKnown(request.headers, { etag, modified: release.modified }))
    return new Response(null, { status: 304, headers });
  const condition = request.headers.get('if-range');
  const fresh = condition === null || condition === etag || condition === headers.get('Last-Modified');
  const asked = request.headers.get('range');
  const part = fresh ? partOf(asked, file.size) : undefined;
  if (part === 'outside') {
    const refused = problem(lang, 416, { message: words[lang].data.errors.range(asked ?? '', file.size) });
    refused.headers.set('Content-Range', `bytes */${file.size}`);
    return refused;
  }
  const sent = part === undefined ? file : file.slice(part.start, part.end);
  headers.set('Content-Length', String(sent.size));
  if (part !== undefined) headers.set('Content-Range', `bytes ${part.start}-${part.end - 1}/${file.size}`);
  const body = request.method === 'HEAD' ? null : sent.stream();
  return new Response(body, { status: part === undefined ? 200 : 206, headers });
};

export const databaseFile = (asked: DataRequest): Promise<Response> =>
  orElse(
    () => answer(asked),
    (status, thrown) => problem(asked.lang, status, thrown),
    { lang: asked.lang, address: asked.url.pathname }
  );
