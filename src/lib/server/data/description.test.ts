// The descriptions of the data are what their specifications ask for, and true.
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import Database from 'better-sqlite3';
import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { charts } from '#charts/index.ts';
import { slugs } from '../chart/chart.ts';
import { archive } from './archive.ts';
import { chartFileTypes } from '../chart/chart-formats.ts';
import { llms } from './llms.ts';
import { datapackage, tableFiles } from './datapackage.ts';
import { datasette } from './datasette.ts';
import { linked } from './linked.ts';
import { openapi } from './openapi.ts';
import { releaseOf } from '../release.ts';
import { storedSchema } from '../db/schema.ts';
import { publishedDataset } from '../db/datasets.ts';
import { builtDataset } from '../db/fixture.ts';
import { versions } from '../db/versions.ts';
import { datasetView } from './view.ts';

const dataset = builtDataset();

const release = releaseOf(dataset);
const origin = 'https://example.org';

const profile = (name: string): object =>
  JSON.parse(readFileSync(`tests/fixtures/frictionless/frictionless_2.0_${name}.json`, 'utf8'));

const validator = (name: string) => {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  addFormats(ajv);
  ajv.addFormat('textarea', true);
  return ajv.compile(profile(name));
};

describe('datapackage.json', () => {
  const weight = { bytes: 7, sha256: 'a'.repeat(64) };
  const csvOf = ({ name }: { name: string }) => ({ path: `${origin}/data/${name}.csv`, weight });
  const made = datapackage(dataset, release, origin, csvOf);

  it.each([
    ['datapackage', [made]],
    ['dataresource', made.resources],
    ['tableschema', made.resources.map(({ schema }) => schema)],
    ['tabledialect', made.resources.map(({ dialect }) => dialect)]
  ])('is valid by the official profile %s', (name, documents) => {
    const validate = validator(name);
    expect(documents.length).toBeGreaterThan(0);
    for (const document of documents) expect([validate(document), validate.errors]).toEqual([true, null]);
  });

  it('the profiles refuse what they should', () => {
    expect(validator('datapackage')({ ...made, resources: [] })).toBe(false);
    expect(validator('tableschema')({ fields: [] })).toBe(false);
  });

  it('tells the size and digest of each file where they are known', () => {
    for (const { bytes, hash } of made.resources)
      expect([bytes, hash]).toEqual([7, `sha256:${weight.sha256}`]);
    const unknown = datapackage(dataset, release, origin, (table) => ({
      ...csvOf(table),
      weight: undefined
    }));
    for (const resource of unknown.resources) {
      expect(resource).not.toHaveProperty('bytes');
      expect(resource).not.toHaveProperty('hash');
    }
  });

  it('has keys that lead somewhere, in rows as in names', () => {
    const valuesOf = (table: string, column: string) =>
      new Set(
        tableFiles(dataset)
          .find((file) => file.table.name === table)
          ?.rows.map((row) => row[column])
      );
    for (const { table, rows } of tableFiles(dataset))
      for (const { column, table: other, key } of table.references) {
        const known = valuesOf(other, key);
        expect(
          rows.map((row) => row[column]).filter((value) => value !== null && !known.has(value ?? null))
        ).toEqual([]);
      }
  });
});

describe('sovereign-cloud.zip', () => {
  it('is the same bytes each time, and holds the tables, their description, how to cite, the licence', () => {
    const bytes = archive(dataset, release, origin);
    expect(archive(dataset, release, origin)).toEqual(bytes);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([
      'datapackage.json',
      'README.md',
      'LICENCE',
      ...tableFiles(dataset).map(({ table }) => `${table.name}.csv`)
    ]);
    for (const { table, csv } of tableFiles(dataset)) expect(files[`${table.name}.csv`]).toEqual(csv);
    const read = (name: string) => new TextDecoder().decode(files[name]);
    expect(read('README.md')).toContain(release.version);
    expect(read('LICENCE')).toContain('Licence Ouverte');
    const descriptor: { resources: { path: string; bytes: number; hash: string }[] } = JSON.parse(
      read('datapackage.json')
    );
    expect(descriptor.resources).toHaveLength(tableFiles(dataset).length);
    for (const { path, bytes: size, hash } of descriptor.resources) {
      expect(size).toBe(files[path]?.byteLength);
      expect(hash).toBe(
        `sha256:${createHash('sha256')
          .update(files[path] ?? '')
          .digest('hex')}`
      );
    }
  });
});

describe('openapi.json', () => {
  it.each(['fr', 'en'] as const)('in %s is valid OpenAPI 3.1', async (lang) => {
    const document = JSON.parse(JSON.stringify(openapi(dataset, release, origin, lang)));
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(await new Validator().validate(document)).toMatchObject({ valid: true });
    expect(JSON.stringify(document).length).toBeLessThan(640_000);
  });

  it('names every table, and the operators of its columns', () => {
    const { paths, components } = openapi(dataset, release, origin, 'en');
    const names = Object.keys(paths);
    expect(names.filter((path) => /^\/data\/[a-z-]+(?:\.\{format\})?$/.test(path))).toHaveLength(
      2 * tableFiles(dataset).length + 1
    );
    expect(names).toEqual(
      expect.arrayContaining(['/data/dcat', '/data/dcat.ttl', '/data/{table}.csv-metadata.json'])
    );
    expect(Object.keys(components.parameters)).toEqual(
      expect.arrayContaining([
        'facts.low_gte',
        'facts.status_not',
        'events.organisation_ids_contains',
        'facts.limit'
      ])
    );
  });
});

describe('the files of charts in openapi.json', () => {
  const { paths, components } = openapi(dataset, release, origin, 'en');

  it.each(slugs)('name the parameters and the formats of %s, and its rows', (slug) => {
    const found = Object.entries(paths).find(([path]) => path === `/{lang}/charts/${slug}.{format}`);
    const text = JSON.stringify(found);
    const suffixes = chartFileTypes.map(({ suffix }) => suffix);
    for (const name of [...Object.keys(charts.get(slug)?.params ?? {}), ...suffixes])
      expect(text).toContain(`"${name}"`);
    expect(JSON.stringify(components.schemas)).toContain(`"chart.${slug}"`);
  });
});

it.each(['dcat.ttl', 'dcat.jsonld', 'csv-metadata.json', '/en/charts/timeline.json'])(
  'llms.txt leads to %s',
  (address) => expect(llms(dataset, origin)).toContain(`${address})`)
);

it('metadata.json names tables and columns that the database has', () => {
  const { tables } = datasette(dataset, 'en', release, origin).databases['sovereign-cloud'];
  expect(Object.keys(tables)).toEqual(tableFiles(dataset).map(({ table }) => table.name));
  const stored = Map.groupBy(storedSchema(dataset), ({ name }) => name);
  for (const [name, { columns }] of Object.entries(tables))
    expect(stored.get(name)?.map(({ column }) => column)).toEqual(Object.keys(columns));
  expect(tables['sources']?.columns['source_id']).toContain('Identifier');
});

it.each(versions())('the code of the page names a table that the database of $date has', (version) => {
  const { snippets: codes } = datasetView(publishedDataset(version), 'en', origin, 'test');
  const [, table = ''] = /FROM (\w+) WHERE/.exec(codes[0]?.code ?? '') ?? [];
  const file = new Database(version.path, { readonly: true });
  expect(file.prepare(`SELECT organisation_fr, low, status FROM ${table}`).all().length).toBeGreaterThan(100);
  file.close();
  for (const { code } of codes.filter((one) => one.code.includes(origin)))
    expect(code).toContain(`v=${version.version}`);
});

it('linked data can’t end its script block', () => {
  expect(
    linked('fr', { ...release, version: '</script>' }, origin, { page: '/', files: [], years: '2005/2026' })
  ).not.toContain('<');
});
