// The catalogue is what DCAT-AP 3.0.1 asks for, the same in both writings, and true.
import jsonld from 'jsonld';
import { DataFactory, Parser, Store, Writer, type Quad } from 'n3';
import { readFileSync } from 'node:fs';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { tables } from '#model/table/tables.ts';
import { dcat as catalogue } from './dcat.ts';
import { dcatAnswer } from './dcat-answer.ts';
import { prefixes } from './dcat-terms.ts';
import { formats } from '../export/formats.ts';
import { turtle as written } from './graph.ts';
import { releaseOf } from '../release.ts';
import { builtDataset } from '../db/fixture.ts';

const dataset = builtDataset();

const origin = 'https://example.org';
const requestFor = (path: string, headers: Readonly<Record<string, string>> = {}) => {
  const url = new URL(`${origin}${path}`);
  return { url, request: new Request(url, { headers }), lang: 'fr', build: 'test' } as const;
};

const turtle = async () => (await dcatAnswer(dataset, requestFor('/data/dcat.ttl'), 'ttl')).text();
const parsed = (text: string) => new Parser().parse(text);
/** The catalogue where all that it may say is known. */
const weigh = () => ({ bytes: 7, sha256: 'a'.repeat(64), exact: true });
const read = () =>
  new Store(parsed(written(prefixes, catalogue({ dataset, release: releaseOf(dataset), origin, weigh }))));
const lines = (quads: readonly Quad[]) => quads.map((quad) => new Writer().quadsToString([quad])).sort();

const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const { namedNode } = DataFactory;
const things = (store: Store, type: string) => store.getSubjects(rdfType, type, null);
const values = (store: Store, subject: string, property: string) =>
  store.getObjects(subject, property, null).map(({ value }) => value);

const shapes = new Store(parsed(readFileSync('tests/fixtures/dcat-ap/dcat-ap-SHACL.ttl', 'utf8')));
const broken = async (store: Store) =>
  (await new SHACLValidator(shapes).validate(store)).results.map(
    ({ focusNode, path, sourceConstraintComponent }) =>
      `${focusNode?.value} ${path?.value} ${sourceConstraintComponent?.value}`
  );

describe('the catalogue', () => {
  it('says the same triples in Turtle and in JSON-LD', async () => {
    const document = await (await dcatAnswer(dataset, requestFor('/data/dcat.jsonld'), 'jsonld')).json();
    const quads = await jsonld.toRDF(document, { format: 'application/n-quads' });
    const fromTurtle = lines(parsed(await turtle()));
    expect(fromTurtle.length).toBeGreaterThan(500);
    expect(lines(parsed(String(quads)))).toEqual(fromTurtle);
  });

  it('obeys the official shapes', async () => {
    expect(await broken(read())).toEqual([]);
  });

  it.each([
    [`${dcat}Catalog`, `${dct}title`],
    [`${dcat}Catalog`, `${dct}description`],
    [`${dcat}Catalog`, `${dct}publisher`],
    ['http://xmlns.com/foaf/0.1/Agent', 'http://xmlns.com/foaf/0.1/name'],
    [`${dcat}Dataset`, `${dct}title`],
    [`${dcat}Dataset`, `${dct}description`],
    [`${dcat}Distribution`, `${dcat}accessURL`],
    ['http://spdx.org/rdf/terms#Checksum', 'http://spdx.org/rdf/terms#algorithm'],
    ['http://spdx.org/rdf/terms#Checksum', 'http://spdx.org/rdf/terms#checksumValue'],
    [`${dcat}DataService`, `${dct}title`],
    [`${dcat}DataService`, `${dcat}endpointURL`]
  ])('the shapes refuse a %s without %s', async (type, property) => {
    const store = read();
    const [thing] = things(store, type);
    if (thing === undefined) throw new Error(`there is no ${type}`);
    store.removeQuads(store.getQuads(thing, namedNode(property), null, null));
    expect(await broken(store)).toContain(
      `${thing.value} ${property} http://www.w3.org/ns/shacl#MinCountConstraintComponent`
    );
  });

  it('holds each table in each format, the whole, and the API, in two languages', async () => {
    const store = read();
    expect(things(store, `${dcat}Dataset`)).toHaveLength(tables.length + 1);
    const identifiers = things(store, `${dcat}Dataset`).flatMap(({ value }) =>
      values(store, value, `${dct}identifier`)
    );
    expect(new Set(identifiers).size).toBe(tables.length + 1);
    expect(things(store, `${dcat}Distribution`)).toHaveLength(tables.length * formats.length + 2);
    for (const type of ['Catalog', 'Dataset', 'Distribution', 'DataService'])
      for (const thing of things(store, `${dcat}${type}`)) {
        const titles = store.getObjects(thing, `${dct}title`, null);
        const spoken = titles.map((title) => (title.termType === 'Literal' ? title.language : ''));
        expect([thing.value, spoken.sort()]).toEqual([thing.value, ['en', 'fr']]);
        expect(values(store, thing.value, `${dct}license`)).toEqual([
          'https://spdx.org/licenses/etalab-2.0.html'
        ]);
      }
    expect(values(store, `${origin}/data/dcat#api`, `${dcat}endpointDescription`)).toEqual([
      `${origin}/data/openapi.json`
    ]);
  });
});

describe('its address without suffix', () => {
  it.each([
    ['text/turtle', 'text/turtle', 'ttl'],
    ['application/ld+json', 'application/ld+json', 'jsonld'],
    ['text/turtle;q=0.4, application/ld+json;q=0.9', 'application/ld+json', 'jsonld'],
    ['text/html', 'application/ld+json', 'jsonld']
  ])('an Accept of %s gives %s', async (accept, type, suffix) => {
    const { headers } = await dcatAnswer(dataset, requestFor('/data/dcat', { accept }));
    expect(headers.get('content-type')).toContain(type);
    expect(headers.get('vary')).toBe('Accept, Accept-Encoding');
    expect(headers.get('content-location')).toBe(`/data/dcat.${suffix}`);
  });
});
