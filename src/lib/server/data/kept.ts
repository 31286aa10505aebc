// Small answers that were given, and their compressed bytes: the same questions are asked again and again.
import { LRUCache } from 'lru-cache';
import { compress } from '../http/compress.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Given {
  readonly tag: string;
  readonly bytes: Bytes;
  /** The address of the rows that follow. */
  readonly next: string | undefined;
  readonly compressed?: Bytes;
}

/** In bytes: all of them, and one alone. */
export const room = { all: 16_000_000, one: 2_000_000 } as const;

const given = new LRUCache<string, Given>({
  maxSize: room.all,
  maxEntrySize: room.one,
  sizeCalculation: ({ bytes, compressed }, key) =>
    bytes.byteLength + (compressed?.byteLength ?? 0) + 2 * key.length
});

export const kept = (key: string): Given | undefined => given.get(key);

export const keep = (key: string, answer: Given): Given => {
  given.set(key, answer);
  return answer;
};

/** How much room all that is kept takes. */
export const keptBytes = (): number => given.calculatedSize;

export const compressedOf = async (key: string, answer: Given): Promise<Bytes> => {
  if (answer.compressed !== undefined) return answer.compressed;
  const compressed = await compress(answer.bytes, 'gzip');
  keep(key, { ...answer, compressed });
  return compressed;
};
