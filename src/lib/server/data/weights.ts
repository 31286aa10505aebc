// The size and digest of files whose bytes depend on nothing but the data: others hold where they came from, or when.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { keptPerDatabase } from '../db/read.ts';
import { frenchCsv } from '../export/csv.ts';
import { ndjson } from '../export/ndjson.ts';
import { whole } from '../export/text.ts';
import { tableFiles, type TableFile } from './datapackage.ts';
import type { Release } from './release.ts';

export interface Weight {
  readonly bytes: number;
  readonly sha256: string;
}

const weigh = (bytes: Uint8Array): Weight => ({
  bytes: bytes.byteLength,
  sha256: createHash('sha256').update(bytes).digest('hex')
});

const files = ({ table: { name, columns }, rows, csv }: TableFile): (readonly [string, Weight])[] => [
  [`${name}.csv`, weigh(csv)],
  [`${name}.fr.csv`, weigh(Buffer.from(whole(frenchCsv(columns), rows)))],
  [`${name}.ndjson`, weigh(Buffer.from(whole(ndjson(columns), rows)))]
];

/** By file name, made once a version. */
export const tableWeights = keptPerDatabase(
  (): ReadonlyMap<string, Weight> => new Map(tableFiles().flatMap(files))
);

const databases = new Map<string, Weight>();

/** Of the whole database, read once for each of its states. */
export const databaseWeight = ({ path, modified }: Release): Weight => {
  const state = `${path} ${modified.getTime()}`;
  const weight = databases.get(state) ?? weigh(readFileSync(path));
  databases.set(state, weight);
  return weight;
};
