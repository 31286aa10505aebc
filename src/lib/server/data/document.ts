// What describes the data, as files of their own: Data Package, OpenAPI, Datasette's metadata, the zip package.
import { languages, type Lang } from '#model/language.ts';
import { etag } from '../http/etag.ts';
import { orElse, problem } from '../http/problem.ts';
import { withDataVersion } from '../address/pinned.ts';
import { oneOf } from '../address/read-search.ts';
import type { DataRequest } from './answer.ts';
import { isKnown } from '../http/conditional.ts';
import { inParts } from './parts.ts';
import { fileName, releaseOf, type Release } from './release.ts';
import { isWeighing } from './digests.ts';

interface Document {
  readonly type: string;
  /** What else its answer says of itself. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Saved under a dated name; read in place without. */
  readonly suffix?: string;
  readonly write: (release: Release, origin: string, lang: Lang) => unknown;
}

const bodyOf = (made: unknown): string | Uint8Array<ArrayBuffer> => {
  if (made instanceof Uint8Array) return new Uint8Array(made);
  return typeof made === 'string' ? made : `${JSON.stringify(made, null, 1)}\n`;
};

/** A document as an answer. Objects are written as JSON, texts and bytes as they are. */
export const documentAnswer = (
  { url, request, lang }: DataRequest,
  { type, headers: more, suffix, write }: Document
): Promise<Response> =>
  orElse(
    () =>
      withDataVersion(url.searchParams, (pinned) => {
        const release = releaseOf(pinned);
        const asked = oneOf(url.searchParams, 'lang', languages) ?? 'fr';
        const made = write(release, url.origin, asked);
        const body = bodyOf(made);
        const headers = new Headers({
          ...more,
          'Content-Type': type,
          'Last-Modified': release.modified.toUTCString()
        });
        if (isWeighing()) headers.set('Cache-Control', 'no-store');
        if (suffix !== undefined)
          headers.set('Content-Disposition', `attachment; filename="${fileName(release, suffix)}"`);
        if (typeof body === 'string') return new Response(body, { headers });
        const whole = { size: body.byteLength, etag: etag(body, 'identity'), modified: release.modified };
        headers.set('ETag', whole.etag);
        if (isKnown(request.headers, whole)) return new Response(null, { status: 304, headers });
        return inParts({ request, lang, headers }, whole, (start, end) => body.subarray(start, end));
      }),
    (status, thrown) => problem(lang, status, thrown),
    { lang, address: url.pathname }
  );
