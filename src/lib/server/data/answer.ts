// The answer of a data address: validators first, then the rows in the format asked; errors as problem details.
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import { urls } from '#lib/urls.ts';
import { languageSchema, type Lang } from '#model/language.ts';
import { orElse, problem } from '../http/problem.ts';
import { atVersion } from '../pinned.ts';
import { readAddress, type Addressed } from './address.ts';
import { bodyOf, type Body, type Made, type Wanted } from './body.ts';
import { isKnown } from './conditional.ts';
import { dataFormats } from './formats.ts';
import { readQuery } from './query.ts';
import { fileName, licence, releaseOf, type Release } from './release.ts';

export interface DataRequest {
  readonly url: URL;
  readonly request: Request;
  readonly lang: Lang;
  /** What names the build of the site: other code may write the same rows otherwise. */
  readonly build: string;
}

/** The language that the address asks for. */
const languageAsked = (url: URL): Lang | undefined =>
  languageSchema.safeParse(url.searchParams.get('lang')).data;

export const weakTag = (release: Release, ...parts: readonly string[]): string => {
  const digest = createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 16);
  return `W/"${release.version}-${digest}"`;
};

export const described = (origin: string): string =>
  `<${origin}${urls.dataFile('datapackage.json')}>; rel="describedby"; type="application/json", <${licence.path}>; rel="license"`;

const headersOf = ({ table, format, negotiated }: Addressed, release: Release, tag: string, url: URL): Headers => {
  const { suffix, type, inline } = dataFormats[format];
  const headers = new Headers({
    'Content-Type': type,
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename="${fileName(release, suffix, table.name)}"`,
    'Last-Modified': release.modified.toUTCString(),
    Link: described(url.origin),
    ETag: tag
  });
  if (negotiated) {
    headers.set('Vary', 'Accept');
    headers.set('Content-Location', `${urls.table(table.name, suffix)}${url.search}`);
  }
  return headers;
};

/** JSON answers that were given, by their size in bytes: the same question is asked again and again. */
const given = new LRUCache<string, { readonly bytes: Uint8Array<ArrayBuffer>; readonly next: string | undefined }>({
  maxSize: 32_000_000,
  sizeCalculation: ({ bytes }) => bytes.byteLength
});

const keptBody = (key: string, wanted: Wanted): Body => {
  const known = given.get(key);
  if (known !== undefined)
    return { make: () => known.bytes, ...(known.next === undefined ? {} : { next: known.next }) };
  const body = bodyOf(wanted);
  if (wanted.format !== 'json') return body;
  const bytes = body.make();
  if (bytes instanceof Uint8Array) given.set(key, { bytes, next: body.next });
  return { ...body, make: () => bytes };
};

const answer = (asked: DataRequest, address: string): Response | Promise<Response> => {
  const { url, request, build } = asked;
  const addressed = readAddress(address, request.headers.get('accept'), asked.lang);
  // One address, one text for every reader: labels are French unless the address says otherwise.
  const lang = languageAsked(url) ?? 'fr';
  const { table, format } = addressed;
  return atVersion(url.searchParams, (pinned) => {
    const query = readQuery(table, url.searchParams, dataFormats[format].most, asked.lang);
    const release = releaseOf(pinned);
    const tag = weakTag(release, build, format, lang, url.origin, query.canonical);
    const headers = headersOf(addressed, release, tag, url);
    if (isKnown(request.headers, { etag: tag, modified: release.modified }))
      return new Response(null, { status: 304, headers });
    const { make, next } = keptBody(`${tag} ${url.href}`, { query, format, lang, release, url });
    if (next !== undefined) headers.append('Link', `<${next}>; rel="next"`);
    const sent = (made: Made): Response => {
      if (made instanceof Uint8Array) headers.set('Content-Length', String(made.byteLength));
      // A stream that nobody reads asks nothing of the database.
      return new Response(request.method === 'HEAD' ? null : made, { headers });
    };
    const made = make();
    return made instanceof Promise ? made.then(sent) : sent(made);
  });
};

export const dataAnswer = (asked: DataRequest, address: string): Promise<Response> => {
  const lang = languageAsked(asked.url) ?? asked.lang;
  return orElse(
    () => answer({ ...asked, lang }, address),
    (status, thrown) => problem(lang, status, thrown),
    { lang, address: asked.url.pathname }
  );
};
