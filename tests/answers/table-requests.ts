// What is asked of the published tables: every format, whole and in part, every filter of every column, and what describes them.
import { z } from 'zod';
import type { Resource } from './openapi.ts';
import { get, type SiteRequest } from './request.ts';

/** Rows of a table as the recorder reads them, to filter by values that there are. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const rowsOf = (json: string): Row[] =>
  z.object({ rows: z.array(z.record(z.string(), cell)) }).parse(JSON.parse(json)).rows;

/** The address of the rows that filters take their values from. */
export const samplePath = (table: string): string => `/data/${table}.json?limit=50`;

const operators = /_(?:not|contains|empty|gte|lte|gt|lt)$/;
const controls = ['columns', 'sort', 'from', 'to', 'limit', 'offset', 'lang'];

/** A value that finds something: the first of the column, a part of it for `_contains`. */
const valueFor = (name: string, rows: readonly Row[]): string => {
  if (name.endsWith('_empty')) return 'true';
  const known = (column: string) =>
    rows.map((row) => row[column]).find((value) => value !== null && value !== undefined);
  const value = String(known(name) ?? known(name.replace(operators, '')) ?? 'x');
  return name.endsWith('_contains') ? value.slice(0, 4) : value;
};

const filterRequests = ({ name: table, parameters }: Resource, rows: readonly Row[]): SiteRequest[] =>
  parameters
    .filter(({ name }) => !controls.includes(name))
    .map(({ name }) =>
      get(`/data/${table}.json?${new URLSearchParams({ [name]: valueFor(name, rows), limit: '3' })}`)
    );

const accepted = [
  '*/*',
  'application/json',
  'text/csv',
  'application/x-ndjson',
  'application/vnd.apache.parquet',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv;q=0.5, application/json;q=0.4',
  'text/html,application/xhtml+xml',
  'image/png',
  ''
];

const tableRequests = (table: Resource, rows: readonly Row[]): SiteRequest[] => {
  const { name, formats, parameters } = table;
  const columns = Object.keys(rows[0] ?? {});
  const [first = '', second = first] = columns;
  const searches = [
    'limit=3&offset=1',
    'limit=2&lang=en',
    `sort=-${first}&limit=3`,
    `sort=${second},-${first}&limit=3`,
    `columns=${second},${first}&limit=3`,
    ...(parameters.some((parameter) => parameter.name === 'from') ? ['from=2012&to=2014-06&limit=3'] : [])
  ];
  const described = [`/data/${name}.csv-metadata.json`, `/data/${name}.fr.csv-metadata.json`];
  return [
    ...formats.flatMap((format) => [
      get(`/data/${name}.${format}`),
      ...searches.map((search) => get(`/data/${name}.${format}?${search}`))
    ]),
    ...accepted.map((accept) => get(`/data/${name}?limit=3`, { accept })),
    ...described.flatMap((path) => [
      get(path),
      get(`${path}?lang=en`),
      get(`${path}?columns=${second},${first}&limit=3`)
    ]),
    ...filterRequests(table, rows)
  ];
};

const descriptions = [
  'csv-metadata.json',
  'datapackage.json',
  'dcat',
  'dcat.jsonld',
  'dcat.ttl',
  'metadata.json',
  'openapi.json'
];
const graphTypes = ['text/turtle', 'application/ld+json', 'text/html', '*/*', 'image/png'];

/** What describes the data, and the files that hold all of them. */
const wholeRequests = (): SiteRequest[] => [
  ...descriptions.flatMap((name) => [get(`/data/${name}`), get(`/data/${name}?lang=en`)]),
  ...graphTypes.map((accept) => get('/data/dcat', { accept })),
  get('/data/sovereign-cloud.sqlite'),
  get('/data/sovereign-cloud.zip'),
  get('/data')
];

export const dataRequests = (
  tables: readonly Resource[],
  samples: ReadonlyMap<string, readonly Row[]>
): SiteRequest[] => [
  ...tables.flatMap((table) => tableRequests(table, samples.get(table.name) ?? [])),
  ...wholeRequests()
];
