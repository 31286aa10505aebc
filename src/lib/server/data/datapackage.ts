// datapackage.json, Data Package v2: every table as CSV, with its schema, keys, licence and digest.
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Column, Row, Table } from '#model/table/table.ts';
import { tables } from '#model/table/tables.ts';
import { withVersion } from '../address/version.ts';
import { memo, type Dataset } from '../db/dataset.ts';
import { tableRows } from '../db/table.ts';
import csv from '../formats/csv.ts';
import { csvLines } from '../export/csv.ts';
import { textParts } from '../export/text.ts';
import { licence, type Release } from '../release.ts';
import type { FileWeight } from './digests.ts';
import { terms } from '../db/term.ts';

/** Everything in a table. */
export const everything = (table: Table) => ({
  table,
  columns: table.columns.map(({ name }) => name),
  conditions: [],
  from: undefined,
  to: undefined,
  sort: [],
  limit: undefined,
  offset: 0
});

export interface TableFile {
  readonly table: Table;
  readonly rows: readonly Row[];
  readonly csv: Uint8Array<ArrayBuffer>;
}

/** Each table as CSV, made once a version. */
export const tableFiles = memo((dataset): TableFile[] =>
  tables.map((table) => {
    const rows = [...tableRows(dataset, everything(table))];
    const cells = rows.map((row) => table.columns.map(({ name }) => row[name]));
    return {
      table,
      rows,
      csv: new Uint8Array(Buffer.concat([...textParts(csvLines(csv.csv, table.columns, cells))]))
    };
  })
);

/** A date may be a year or a month alone, which Table Schema calls a string with a pattern. */
const types = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'string'
} as const;
const datePattern = String.raw`^\d{4}(-\d{2}(-\d{2})?)?$`;

const field = (
  dataset: Dataset,
  { name, type, label, description, example, required, set, unit }: Column
) => ({
  name,
  type: types[type],
  title: label.en,
  description: description.en,
  example: String(example),
  constraints: {
    required,
    ...(type === 'date' ? { pattern: datePattern } : {}),
    ...(set === undefined ? {} : { enum: terms(dataset, set).map(({ id }) => id) })
  },
  ...(set === undefined
    ? {}
    : { categories: terms(dataset, set).map(({ id, label: words }) => ({ value: id, label: words.en })) }),
  ...(unit === undefined ? {} : { unit: unit.en }),
  labels: label,
  descriptions: description
});

const tableSchema = (dataset: Dataset, { columns, key, references }: Table) => ({
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  fields: columns.map((column) => field(dataset, column)),
  primaryKey: [...key],
  ...(references.length === 0
    ? {}
    : {
        foreignKeys: references.map((reference) => ({
          fields: [reference.column],
          reference: { resource: reference.table, fields: [reference.key] }
        }))
      }),
  missingValues: ['']
});

type FileSize = Pick<FileWeight, 'bytes' | 'sha256'>;

interface Described {
  readonly table: Table;
  readonly path: string;
  readonly weight: FileSize | undefined;
}

const resource = (dataset: Dataset, { table, path, weight }: Described, origin: string) => ({
  name: table.name,
  path,
  title: table.title.en,
  description: table.description.en,
  titles: table.title,
  descriptions: table.description,
  type: 'table',
  scheme: path.includes('://') ? 'https' : 'file',
  format: csv.suffix,
  mediatype: csv.catalogue.mediaType,
  encoding: 'utf-8',
  ...(weight === undefined ? {} : { bytes: weight.bytes }),
  ...(weight?.sha256 === undefined ? {} : { hash: `sha256:${weight.sha256}` }),
  dialect: {
    header: true,
    delimiter: csv.csv.separator,
    lineTerminator: '\r\n',
    quoteChar: '"',
    doubleQuote: true
  },
  schema: tableSchema(dataset, table),
  csvw: `${origin}${withVersion(dataset, urls.csvw(table.name))}`
});

export interface Csv {
  /** Where it is: on the site, or in the package beside the descriptor. */
  readonly path: string;
  readonly weight: FileSize | undefined;
}

/** `csvOf` gives the place and the size of a table's CSV. */
export const datapackage = (
  dataset: Dataset,
  release: Release,
  origin: string,
  csvOf: (table: Table) => Csv
) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'sovereign-cloud',
  id: `${origin}${withVersion(release, urls.data('fr'))}`,
  title: messages.fr.site.name,
  description: messages.en.site.description,
  descriptions: { fr: messages.fr.site.description, en: messages.en.site.description },
  homepage: `${origin}${withVersion(release, urls.data('fr'))}`,
  dcat: `${origin}${withVersion(release, urls.dataFile('dcat'))}`,
  // The shape of the tables; what they hold is dataVersion.
  version: '1.0.0',
  dataVersion: release.version,
  created: `${release.date}T00:00:00Z`,
  keywords: [...messages.en.data.keywords, ...messages.fr.data.keywords].filter(
    (word, index, all) => all.indexOf(word) === index
  ),
  licenses: [{ ...licence }],
  sources: tables
    .filter(({ name }) => name === 'sources')
    .map((table) => ({ title: table.title.en, path: csvOf(table).path })),
  contributors: [{ title: messages.fr.site.name, path: `${origin}${urls.home('fr')}`, roles: ['publisher'] }],
  resources: tables.map((table) => resource(dataset, { table, ...csvOf(table) }, origin))
});
