// The answer of a data address: validators first, then the rows in the format asked; errors as problem details.
import { createHash } from 'node:crypto';
import { urls } from '#lib/urls.ts';
import { languageSchema, type Lang } from '#model/language.ts';
import { orElse, problem } from '../http/problem.ts';
import { started } from '../http/started.ts';
import { withDataVersion } from '../address/pinned.ts';
import { readAddress, type Addressed } from './address.ts';
import { bodyOf, type Body } from './body.ts';
import { isKnown } from '../http/conditional.ts';
import { csvwLink } from './csvw.ts';
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

const headersOf = ({ table, format, negotiated }: Addressed, release: Release, url: URL): Headers => {
  const { suffix, type, inline } = dataFormats[format];
  const headers = new Headers({
    'Content-Type': type,
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename="${fileName(release, suffix, table.name)}"`,
    'Last-Modified': release.modified.toUTCString(),
    Link: described(url.origin)
  });
  if (format === 'csv' || format === 'fr.csv') headers.append('Link', csvwLink(table.name, format, url));
  if (negotiated) {
    headers.set('Vary', 'Accept');
    headers.set('Content-Location', `${urls.table(table.name, suffix)}${url.search}`);
  }
  return headers;
};

interface Asking {
  readonly url: URL;
  readonly request: Request;
  /** Those of the answer, whatever it turns out to be. */
  readonly headers: Headers;
}

const send = async ({ url, request, headers }: Asking, { make, next }: Body): Promise<Response> => {
  if (next !== undefined) headers.append('Link', `<${next}>; rel="next"`);
  const made = await make();
  if (made instanceof Uint8Array) headers.set('Content-Length', String(made.byteLength));
  // A stream that nobody reads asks nothing of the database.
  if (request.method === 'HEAD') return new Response(null, { headers });
  const body = made instanceof Uint8Array ? made : await started(made, url.pathname);
  return new Response(body, { headers });
};

const answer = (asked: DataRequest, address: string): Response | Promise<Response> => {
  const { url, request, build } = asked;
  const addressed = readAddress(address, request.headers.get('accept'), asked.lang);
  // One address, one text for every reader: labels are French unless the address says otherwise.
  const lang = languageAsked(url) ?? 'fr';
  const { table, format } = addressed;
  return withDataVersion(url.searchParams, (pinned) => {
    const release = releaseOf(pinned);
    const headers = headersOf(addressed, release, url);
    const query = readQuery(table, url.searchParams, dataFormats[format].maxRows, asked.lang);
    const tag = weakTag(release, build, format, lang, url.origin, query.canonical);
    headers.set('ETag', tag);
    if (isKnown(request.headers, { etag: tag, modified: release.modified }))
      return new Response(null, { status: 304, headers });
    return send({ url, request, headers }, bodyOf({ query, format, lang, release, url }));
  });
};

export const dataAnswer = (request: DataRequest, address: string): Promise<Response> => {
  const lang = languageAsked(request.url) ?? request.lang;
  return orElse(
    () => answer({ ...request, lang }, address),
    (status, thrown) => problem(lang, status, thrown),
    { lang, address: request.url.pathname }
  );
};
