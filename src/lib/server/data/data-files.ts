// Every file of the data: each table in each format, and those that hold every table, the database itself and the zip package.
import { urls } from '#lib/urls.ts';
import { tables } from '#model/table/tables.ts';
import type { Dependence, Format } from '../export/define-format.ts';
import { formats } from '../export/formats.ts';

interface DataFile {
  /** That of its address. */
  readonly path: string;
  readonly dependsOn: Dependence;
}

export interface WholeFile extends DataFile, Pick<Format, 'suffix' | 'type' | 'catalogue'> {
  /** The standard that it obeys. */
  readonly standard: string;
}

export const database: WholeFile = {
  suffix: 'sqlite',
  path: urls.dataFile('sovereign-cloud.sqlite'),
  type: 'application/vnd.sqlite3',
  dependsOn: 'data',
  catalogue: { fileType: null, mediaType: 'application/vnd.sqlite3' },
  standard: 'https://www.sqlite.org/fileformat2.html'
};

export const zip: WholeFile = {
  suffix: 'zip',
  path: urls.dataFile('sovereign-cloud.zip'),
  type: 'application/zip',
  dependsOn: 'address',
  catalogue: { fileType: 'ZIP', mediaType: 'application/zip' },
  standard: 'https://datapackage.org/profiles/2.0/datapackage.json'
};

export const dataFiles: readonly DataFile[] = [
  database,
  zip,
  ...tables.flatMap((table) =>
    formats.map(({ suffix, dependsOn }) => ({ path: urls.table(table.name, suffix), dependsOn }))
  )
];
