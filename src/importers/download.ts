// Brings a file from an address to the disk: redirects followed, time and size bounded.
import { createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { codeOf, ImportError, messageOf } from './error.ts';

export interface Bounds {
  readonly bytes: number;
  /** Milliseconds without a byte. */
  readonly silence: number;
}

const agent = 'cloud-souverain-a-livre-ouvert (importer of open data)';

const described = (url: string, thrown: unknown, { silence }: Bounds): unknown => {
  if (thrown instanceof ImportError) return thrown;
  const { host } = new URL(url);
  const code = codeOf(thrown) ?? '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new ImportError('', `the host ${host} is unknown`, 'check the address, or your connection');
  if (code === 'ECONNREFUSED')
    return new ImportError('', `${host} refuses the connection`, 'check the address, or try later');
  if (thrown instanceof Error && thrown.name === 'AbortError')
    return new ImportError('', `${host} sent nothing for ${silence / 1000} s`, 'try later');
  if (thrown instanceof TypeError) {
    const why = thrown.cause === undefined ? thrown.message : messageOf(thrown.cause);
    return new ImportError('', `${host} broke off (${why})`, 'try again');
  }
  return thrown;
};

const nameOf = (url: string): string => decodeURIComponent(basename(new URL(url).pathname));

/** Saves the file where `place` says, given the address's last word after redirects. */
export const download = async (
  url: string,
  place: (name: string) => string,
  bounds: Bounds
): Promise<string> => {
  const silent = new AbortController();
  const timer = setTimeout(() => silent.abort(), bounds.silence);
  try {
    const answer = await fetch(url, {
      headers: { 'user-agent': agent, 'accept-encoding': 'identity' },
      signal: silent.signal
    });
    if (!answer.ok || answer.body === null)
      throw new ImportError(
        '',
        `${url} answers ${answer.status} ${answer.statusText}`.trimEnd(),
        'check the address'
      );
    const tooBig = new ImportError(
      '',
      `the file is bigger than ${bounds.bytes} bytes`,
      'check the address; a bigger file is allowed with --max-bytes <bytes>'
    );
    if (Number(answer.headers.get('content-length') ?? 0) > bounds.bytes) throw tooBig;
    const bounded = async function* (body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      let bytes = 0;
      for await (const piece of body) {
        timer.refresh();
        bytes += piece.length;
        if (bytes > bounds.bytes) throw tooBig;
        yield piece;
      }
    };
    const file = place(nameOf(answer.url));
    await pipeline(bounded(answer.body), createWriteStream(file));
    return file;
  } catch (thrown) {
    throw described(url, thrown, bounds);
  } finally {
    clearTimeout(timer);
  }
};
