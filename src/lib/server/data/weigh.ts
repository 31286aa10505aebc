// Weighs the files of the data as they are served: it asks for each of them, and counts.
import { createHash } from 'node:crypto';
import { urls } from '../../urls.ts';
import { dataFormats, formatNames, isFormat, wholeFiles, type Dependence } from './formats.ts';

export interface Weight {
  readonly bytes: number;
  /** In hexadecimal; a file that holds the moment it was made at has none that stays true. */
  readonly sha256?: string | undefined;
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

const wholes = { sqlite: urls.dataFile('sovereign-cloud.sqlite'), zip: urls.dataFile('sovereign-cloud.zip') };

/** The address of every file, from the names of the tables. */
export const fileAddresses = (tables: readonly string[]): string[] => [
  ...Object.values(wholes),
  ...tables.flatMap((table) => formatNames.map((format) => urls.table(table, format)))
];

export const dependenceOf = (path: string): Dependence => {
  if (path === wholes.sqlite) return wholeFiles.sqlite;
  if (path === wholes.zip) return wholeFiles.zip;
  const suffix = path.replace(/^[^.]*\./, '');
  return isFormat(suffix) ? dataFormats[suffix].dependsOn : 'moment';
};

export const weigh = async (path: string, body: AsyncIterable<Uint8Array>): Promise<Weight> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of body) {
    hash.update(part);
    bytes += part.byteLength;
  }
  return dependenceOf(path) === 'moment' ? { bytes } : { bytes, sha256: hash.digest('hex') };
};

/** Beside a database, what its files weigh. */
export const weightsPath = (database: string): string => `${database.replace(/\.sqlite$/, '')}.weights.json`;
