// The whole database as a file: named by its content, resumable, never compressed, and the very one that is being read.
import { words } from '#lib/i18n/words.ts';
import { databaseFile as fileOf, readingFrom } from '../db/read.ts';
import { orElse, problem } from '../http/problem.ts';
import { sliceOf } from '../http/range.ts';
import { started } from '../http/started.ts';
import { versionAsked } from '../pinned.ts';
import { described, type DataRequest } from './answer.ts';
import { isKnown } from './conditional.ts';
import { fileName, releaseOf } from './release.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const streamOf = (parts: AsyncGenerator<Bytes, void>): ReadableStream<Bytes> =>
  new ReadableStream(
    {
      pull: async (controller) => {
        const next = await parts.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: () => void parts.return()
    },
    { highWaterMark: 0 }
  );

const answer = async ({ url, request, lang }: DataRequest): Promise<Response> => {
  const pinned = versionAsked(url.searchParams);
  const [release, file] = readingFrom(pinned?.path, () => [releaseOf(pinned), fileOf()] as const);
  await file.check();
  const { size, modified } = file;
  const etag = `"${await file.sha256()}"`;
  const headers = new Headers({
    'Content-Type': 'application/vnd.sqlite3',
    'Content-Disposition': `attachment; filename="${fileName(release, 'sqlite')}"`,
    'Last-Modified': modified.toUTCString(),
    Link: described(url.origin),
    ETag: etag
  });
  if (isKnown(request.headers, { etag, modified })) return new Response(null, { status: 304, headers });
  const [range, ifRange] = [request.headers.get('range'), request.headers.get('if-range')];
  const slice = sliceOf({ method: request.method, range, ifRange }, { size, etag, modified });
  if (slice.status === 416) {
    const refused = problem(lang, 416, { message: words[lang].data.errors.range(range ?? '', size) });
    for (const [name, value] of Object.entries(slice.headers)) refused.headers.set(name, value);
    return refused;
  }
  for (const [name, value] of Object.entries(slice.headers)) headers.set(name, value);
  const { status, start, end } = slice;
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  return new Response(await started(streamOf(file.bytes(start, end)), url.pathname), { status, headers });
};

export const databaseFile = (asked: DataRequest): Promise<Response> =>
  orElse(
    () => answer(asked),
    (status, thrown) => problem(asked.lang, status, thrown),
    { lang: asked.lang, address: asked.url.pathname }
  );
