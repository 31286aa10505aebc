// Weighs the files of the data as they are served: it asks for each of them, and counts.
import { createHash } from 'node:crypto';

export interface Weight {
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** What files of the data weigh, and what their bytes depended on. */
export interface Weights {
  readonly version: string;
  readonly date: string;
  /** That of the site: other code may write the same rows otherwise. */
  readonly build: string;
  readonly origin: string;
  /** By the path of their address. */
  readonly files: Readonly<Record<string, Weight>>;
}

export const weigh = async (body: AsyncIterable<Uint8Array>): Promise<Weight> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of body) {
    hash.update(part);
    bytes += part.byteLength;
  }
  return { bytes, sha256: hash.digest('hex') };
};

/** Beside a database, what its files weigh. */
export const weightsPath = (database: string): string => `${database.replace(/\.sqlite$/, '')}.weights.json`;
