// Text is sent compressed to whoever accepts it.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The best encoding that an Accept-Encoding header takes. */
export const encodingOf = (header: string | null): Encoding => {
  const taken = (header ?? '').split(',').flatMap((part) => {
    const [name = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return parameters.some((text) => /^q=0(?:\.0*)?$/.test(text)) ? [] : [name];
  });
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : 'identity';
};

/** Whether an Accept-Encoding header takes gzip, the one that is made as a stream flows. */
export const takesGzip = (header: string | null): boolean =>
  encodingOf(header?.replace(/\bbr\b/gi, '') ?? null) === 'gzip';

export const isText = (type: string | null): boolean =>
  /^text\/|[/+](?:json|xml|x-ndjson)\b|\/javascript\b/.test(type ?? '');

export const compress = async (
  body: Uint8Array<ArrayBuffer>,
  encoding: Encoding
): Promise<Uint8Array<ArrayBuffer>> => {
  if (encoding === 'identity') return body;
  return new Uint8Array(await (encoding === 'br' ? brotli(body, quality) : zip(body)));
};
