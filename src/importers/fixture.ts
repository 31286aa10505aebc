// Files for the importers' tests: what is written, what is read of it.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ImportError } from './error.ts';

/** A file of this name in a new folder. */
export const fileOf = (name: string, content: string | Uint8Array): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'import-')), name);
  writeFileSync(file, content);
  return file;
};

export const all = async <T>(reads: AsyncIterable<T>): Promise<T[]> => Array.fromAsync(reads);

/** The one error of a reading, as it is told. */
export const errorOf = async (reads: AsyncIterable<unknown>): Promise<string> => {
  try {
    await all(reads);
  } catch (thrown) {
    if (thrown instanceof ImportError) return `${thrown.place}: ${thrown.message} → ${thrown.fix}`;
    throw thrown;
  }
  return 'no error';
};

const piece = 'a'.repeat(1 << 20);

/** A line of 2 GB behind a start, made as it is read; `pulled` tells how much was. */
export const endless = (start: string): { text: AsyncIterable<string>; pulled: () => number } => {
  let megabytes = 0;
  async function* text(): AsyncGenerator<string> {
    yield start;
    for (; megabytes < 2048; megabytes += 1) yield piece;
  }
  return { text: text(), pulled: () => megabytes };
};

/** The same, zipped: 2 MB on the disk, since a gzip file may be several after one another. */
export const endlessZip = (start: string): Uint8Array =>
  Buffer.concat([
    gzipSync(start),
    ...Array.from<Uint8Array>({ length: 128 }).fill(gzipSync(piece.repeat(16)))
  ]);
