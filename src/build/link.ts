// Links parsed data into the rows of every table, in an order in which each row finds those it refers to.
import { schemaVersion } from '#model/database.ts';
import type { Data } from './data.ts';
import { deflationOf } from './link/deflator.ts';
import { docTables } from './link/doc.ts';
import { factTables } from './link/fact.ts';
import { organisationTables } from './link/organisation.ts';
import { searchTable } from './link/search.ts';
import { eventTables, excerptTables, readingTable, sourceTable } from './link/source.ts';
import { table, type Table } from './link/table.ts';
import { definitionTable, disagreementTable, vocabularyTables } from './link/vocabulary.ts';
import type { Registers } from './registers/registers.ts';
import { versionOf } from './version.ts';

export interface Linked {
  readonly tables: readonly Table[];
  readonly version: string;
}

const metaTable = (entries: Readonly<Record<string, string>>): Table =>
  table(
    'meta',
    ['key'],
    Object.entries(entries).map(([key, value]) => ({ key, value }))
  );

export const link = (data: Data, registers?: Registers): Linked => {
  const deflation = deflationOf(data);
  const tables = [
    ...vocabularyTables(data),
    sourceTable(data),
    readingTable(data),
    definitionTable(data),
    ...organisationTables(data),
    ...(registers?.tables ?? []),
    deflation.table,
    ...factTables(data),
    disagreementTable(data),
    ...eventTables(data),
    ...excerptTables(data),
    searchTable(data)
  ];
  const meta = {
    title: 'Cloud souverain, à livre ouvert',
    licence: 'etalab-2.0',
    schema_version: String(schemaVersion),
    ...(deflation.baseYear === undefined ? {} : { base_year: String(deflation.baseYear) }),
    ...registers?.meta
  };
  // The number of the schema is no data: whatever it is, the version is computed with the first one.
  const version = versionOf([...tables, metaTable({ ...meta, schema_version: '1' })]);
  return { tables: [...tables, ...docTables(), metaTable({ ...meta, data_version: version })], version };
};
