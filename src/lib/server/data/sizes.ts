// How large each table is in each format, weighed once a version.
import { statSync } from 'node:fs';
import { keptPerDatabase } from '../db/read.ts';
import { tableFiles, type TableFile } from './datapackage.ts';
import { frenchCsv } from '../export/csv.ts';
import { ndjson } from '../export/ndjson.ts';
import { parquet } from '../export/parquet.ts';
import { whole } from '../export/text.ts';
import { xlsx } from '../export/xlsx.ts';
import { archive } from './archive.ts';
import { bodyOf } from './body.ts';
import { everything } from './datapackage.ts';
import type { FormatName } from './formats.ts';
import { about } from './meta.ts';
import { releaseOf } from './release.ts';

type Sizes = Readonly<Record<FormatName, number>>;

const weigh = async ({ table, rows, csv }: TableFile): Promise<Sizes> => {
  const { columns } = table;
  const url = new URL('http://localhost');
  const release = releaseOf(undefined);
  const said = about('fr', table, release, url);
  const query = { ...everything(table), canonical: '' };
  const json = await bodyOf({ query, format: 'json', lang: 'fr', release, url }).make();
  return {
    csv: csv.byteLength,
    'fr.csv': Buffer.byteLength(whole(frenchCsv(columns), rows)),
    json: (await new Response(json).arrayBuffer()).byteLength,
    ndjson: Buffer.byteLength(whole(ndjson(columns), rows)),
    xlsx: (await xlsx(columns, rows, [], said)).byteLength,
    parquet: (await parquet(columns, rows, said)).byteLength
  };
};

/** By table name. Everything is read at once, before anything waits. */
export const tableSizes = keptPerDatabase(async (): Promise<ReadonlyMap<string, Sizes>> => {
  const files = tableFiles();
  const weighed = await Promise.all(files.map(async (file) => [file.table.name, await weigh(file)] as const));
  return new Map(weighed);
});

export const wholeSizes = keptPerDatabase(() => {
  const release = releaseOf(undefined);
  return { sqlite: statSync(release.path).size, zip: archive(release, 'http://localhost').byteLength };
});
