// Reads a whole file and proves it: every record, the least there must be, and the hash of what was read.
import { createHash } from 'node:crypto';
import { ImportError } from './error.ts';
import type { Importer } from './importers.ts';

export interface Count {
  readonly records: number;
  readonly bytes: number;
}

export interface Validated extends Count {
  readonly sha256: string;
  /** Records that are not all as the format says. */
  readonly odd: number;
  /** The first of them, told. */
  readonly examples: readonly string[];
}

const shown = 3;

const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toString()} %`;

export const validateFile = async (
  file: string,
  { validate: read, least }: Importer,
  report: (count: Count) => void = () => undefined
): Promise<Validated> => {
  const hash = createHash('sha256');
  const examples: string[] = [];
  let records = 0;
  let bytes = 0;
  let odd = 0;
  const find = (place: string, why: string): void => {
    odd += 1;
    if (examples.length < shown) examples.push(`${place}: ${why}`);
  };
  const watch = {
    refuse: (place: string, why: string) => {
      records += 1;
      find(place, why);
    },
    bytes: (piece: Uint8Array) => {
      hash.update(piece);
      bytes += piece.length;
      report({ records, bytes });
    }
  };
  for await (const { place, odd: why } of read(file, watch)) {
    records += 1;
    if (why !== '') find(place, why);
  }
  if (records < least.records)
    throw new ImportError(
      '',
      `${records} records were read, and at least ${least.records} were expected`,
      'get the whole file; if it is whole, the format changed: change the importer'
    );
  const share = (records - odd) / records;
  if (share < least.validatedRows)
    throw new ImportError(
      '',
      `only ${percent(share)} of ${records} records are as the format says, and at least ${percent(least.validatedRows)} were expected (${examples.join(' | ')})`,
      'look at these; if the publisher changed the format, change the importer'
    );
  return { records, bytes, odd, examples, sha256: hash.digest('hex') };
};
