// The whole database as a file: named by its content, resumable, never compressed, and the very one that is being read.
import { databaseFile as fileOf, withDatabase } from '../db/read.ts';
import { orElse, problem } from '../http/problem.ts';
import { started } from '../http/started.ts';
import { requestedVersion } from '../address/pinned.ts';
import { described, type DataRequest } from './answer.ts';
import { isKnown } from '../http/conditional.ts';
import { inParts } from './parts.ts';
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
  const pinned = requestedVersion(url.searchParams);
  const [release, file] = withDatabase(pinned?.path, () => [releaseOf(pinned), fileOf()] as const);
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
  return inParts({ request, lang, headers }, { size, etag, modified }, (start, end) =>
    started(streamOf(file.bytes(start, end)), url.pathname)
  );
};

export const databaseFile = (request: DataRequest): Promise<Response> =>
  orElse(
    () => answer(request),
    (status, thrown) => problem(request.lang, status, thrown),
    { lang: request.lang, address: request.url.pathname }
  );
