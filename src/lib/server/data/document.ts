// What describes the data, as files of their own: Data Package, OpenAPI, Datasette's metadata, the zip package.
import { z } from 'zod';
import type { Lang } from '#model/language.ts';
import { language } from '../address/parameters.ts';
import { readSearch } from '../address/read-search.ts';
import type { Dataset } from '../db/dataset.ts';
import { type DataRequest, fileResponse, type Bytes } from '../http/file-response.ts';
import { isWeighing } from './digests.ts';
import { fileName, releaseOf, type Release } from '../release.ts';

interface Document {
  readonly type: string;
  /** What else its answer says of itself. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Saved under a dated name; read in place without. */
  readonly suffix?: string;
  readonly write: (release: Release, origin: string, lang: Lang) => object | string | Bytes;
}

/** What an address takes for a document, beside a version. */
export const documentSearch = z.object({ lang: language() });

const bodyOf = (made: object | string | Bytes): string | Bytes => {
  if (made instanceof Uint8Array) return new Uint8Array(made);
  return typeof made === 'string' ? made : `${JSON.stringify(made, null, 1)}\n`;
};

/** A document as an answer. Objects are written as JSON, texts and bytes as they are. */
export const documentAnswer = (
  dataset: Dataset,
  request: DataRequest,
  { type, headers, suffix, write }: Document
): Promise<Response> =>
  fileResponse(request, () => {
    const { origin, searchParams } = request.url;
    const release = releaseOf(dataset);
    const { lang } = readSearch(documentSearch, searchParams);
    const body = bodyOf(write(release, origin, lang));
    return {
      type,
      modified: release.modified,
      headers: { ...headers, ...(isWeighing(dataset) ? { 'Cache-Control': 'no-store' } : {}) },
      ...(suffix === undefined ? {} : { save: { name: fileName(release, suffix), inline: false } }),
      content: { body }
    };
  });
