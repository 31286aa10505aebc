// What describes a published version leads to that version: every address that it writes keeps it.
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { tables } from '#model/table/tables.ts';
import { dataAnswer } from './answer.ts';
import { archive } from './archive.ts';
import { csvwAnswer, csvwGroupAnswer } from './csvw-answer.ts';
import { databaseFile } from './database-file.ts';
import { datapackage } from './datapackage.ts';
import { datasette } from './datasette.ts';
import { dcat } from './dcat.ts';
import { prefixes } from './dcat-terms.ts';
import { turtle } from './graph.ts';
import { datasetView } from './view.ts';
import { openDataset } from '../db/dataset.ts';
import { databasePath } from '../db/places.ts';
import { releaseOf } from '../release.ts';

const origin = 'https://site.example';
const latest = openDataset(databasePath());
const pinned = openDataset(databasePath(), '2026-01-31');

type Read = typeof pinned;
const requestOf = (dataset: Read, path: string) => {
  const url = new URL(`${origin}${path}${dataset.published === undefined ? '' : `?v=${dataset.version}`}`);
  return { url, request: new Request(url), lang: 'fr', build: 'test' } as const;
};
const headersOf = async (answer: Promise<Response>) => JSON.stringify([...(await answer).headers]);
const csv = async (answer: Promise<Response>) => (await answer).text();
const weigh = () => ({ bytes: 7, sha256: 'a'.repeat(64), exact: true });
const inArchive = (dataset: Read, name: string) =>
  new TextDecoder().decode(unzipSync(archive(dataset, releaseOf(dataset), origin))[name]);

const documents: Readonly<Record<string, (dataset: Read) => string | Promise<string>>> = {
  'datapackage.json': (dataset) =>
    JSON.stringify(
      datapackage(dataset, releaseOf(dataset), origin, ({ name }) => ({
        path: `${name}.csv`,
        weight: undefined
      }))
    ),
  'metadata.json': (dataset) => JSON.stringify(datasette(dataset, 'en', releaseOf(dataset), origin)),
  'dcat.ttl': (dataset) => turtle(prefixes, dcat({ dataset, release: releaseOf(dataset), origin, weigh })),
  'csv-metadata.json': (dataset) =>
    csv(csvwGroupAnswer(dataset, requestOf(dataset, '/data/csv-metadata.json'))),
  'facts.csv-metadata.json': (dataset) =>
    csv(csvwAnswer(dataset, requestOf(dataset, '/data/facts.csv-metadata.json'), 'facts')),
  'organisations.json': (dataset) =>
    csv(dataAnswer(dataset, requestOf(dataset, '/data/organisations.json'), 'organisations.json')).then(
      (text) => text.slice(0, text.indexOf('"rows"'))
    ),
  'the headers of a table': (dataset) =>
    headersOf(dataAnswer(dataset, requestOf(dataset, '/data/facts.csv'), 'facts.csv')),
  'the headers of the database': (dataset) =>
    headersOf(databaseFile(dataset, requestOf(dataset, '/data/sovereign-cloud.sqlite'))),
  'the README of the package': (dataset) => inArchive(dataset, 'README.md'),
  'the descriptor of the package': (dataset) => inArchive(dataset, 'datapackage.json'),
  'the page of the data': (dataset) => {
    const { citation, linked, snippets } = datasetView(dataset, 'en', origin, 'test');
    return JSON.stringify({ citation, linked: JSON.parse(linked), snippets });
  }
};

/** The publisher, and the parts of the catalogue by which all versions of it name the same things. */
const ofNoVersion = /^(?:\/(?:fr|en)|\/data\/dcat#[^?]*)$/;

const addressesIn = (text: string): string[] =>
  [...text.matchAll(/https:\/\/site\.example([^\s"<>\\]*)/g)].map(([, path = '']) =>
    path.replace(/[.,;)]+$/, '')
  );

describe.each(Object.entries(documents))('%s', (_, write) => {
  it('of a published version leads to that version alone', async () => {
    const addresses = addressesIn(await write(pinned)).filter(
      (path) => path !== '' && !ofNoVersion.test(path)
    );
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((path) => !path.includes(`v=${pinned.version}`))).toEqual([]);
  });

  it('of the latest names none', async () => {
    expect((await write(latest)).includes(`v=${latest.version}`)).toBe(false);
  });
});

it('every table leads from its CSV to the description of the same version', async () => {
  for (const { name } of tables) {
    const { headers } = await dataAnswer(pinned, requestOf(pinned, `/data/${name}.csv`), `${name}.csv`);
    expect(headers.get('Link')).toContain(`/data/${name}.csv-metadata.json?v=${pinned.version}`);
  }
});
