// Text is sent compressed to whoever accepts it.
import Negotiator from 'negotiator';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The first of what is offered that an Accept-Encoding header takes. */
export const encodingOf = (
  header: string | null,
  offered: readonly Encoding[] = ['br', 'gzip']
): Encoding => {
  const taken = new Negotiator({ headers: { 'accept-encoding': header ?? '' } }).encodings(offered);
  return offered.find((encoding) => taken.includes(encoding)) ?? 'identity';
};

/** Whether an Accept-Encoding header takes gzip, the one that is made as a stream flows. */
export const takesGzip = (header: string | null): boolean => encodingOf(header, ['gzip']) === 'gzip';

export const isText = (type: string | null): boolean =>
  /^text\/|[/+](?:json|xml|x-ndjson)\b|\/javascript\b/.test(type ?? '');

export const compress = async (
  body: Uint8Array<ArrayBuffer>,
  encoding: Encoding
): Promise<Uint8Array<ArrayBuffer>> => {
  if (encoding === 'identity') return body;
  return new Uint8Array(await (encoding === 'br' ? brotli(body, quality) : zip(body)));
};
