import { expect, it } from 'vitest';
import { schemaVersion } from '#model/database.ts';
import { fact, folderWith, organisation, source } from './fixture.ts';
import { link, type Linked } from './link.ts';
import type { Row } from './link/table.ts';
import { parse } from './parse.ts';
import { read } from './read.ts';

const linked = (shuffle: boolean): Linked => {
  const { documents } = read(folderWith());
  return link(parse(shuffle ? [...documents].reverse() : documents).data);
};
const rows = (name: string): readonly Row[] =>
  linked(false).tables.find((table) => table.name === name)?.rows ?? [];

it('sorts rows by primary key whatever the order of the files', () => {
  expect(linked(true)).toEqual(linked(false));
  expect(rows('fact').map(({ id }) => id)).toEqual([
    'cloudwatt-aid',
    'cloudwatt-turnover-2014',
    'inflation-2013',
    'inflation-2014'
  ]);
});

it('carries euros to the last year covered', () => {
  expect(rows('deflator')).toEqual([
    { year: 2012, factor: 1.005 * 1.009 },
    { year: 2013, factor: 1.005 },
    { year: 2014, factor: 1 }
  ]);
  expect(rows('meta')).toEqual([
    { key: 'base_year', value: '2014' },
    { key: 'data_version', value: linked(true).version },
    { key: 'licence', value: 'etalab-2.0' },
    { key: 'schema_version', value: String(schemaVersion) },
    { key: 'title', value: 'Cloud souverain, à livre ouvert' }
  ]);
});

it('keeps the words of a quotation in its language', () => {
  expect(rows('excerpt')).toEqual([
    {
      id: 'a-quotation',
      source_id: 'one',
      kind: 'quotation',
      lang: 'fr',
      text_fr: 'Tout est développé en interne.',
      text_en: 'All is developed in-house.',
      speaker_fr: 'Un directeur',
      speaker_en: 'A director'
    }
  ]);
});

it('keeps where the speaker of an excerpt stands, and the speaker of a summary', () => {
  const summary = {
    id: 'said',
    kind: 'summary',
    text: { fr: 'Le choix est bon.', en: 'The choice is good.' },
    speaker: { fr: 'Une ministre', en: 'A minister' },
    voice: {
      question: 'large-groups',
      stance: 'for',
      said_on: '2015-02',
      organisation: 'cloudwatt',
      confidence: 'medium'
    }
  };
  const folder = folderWith({ 'sources/three.yaml': source('three', { excerpts: [summary] }) });
  const { tables } = link(parse(read(folder).documents).data);
  const found = (name: string) => tables.find((table) => table.name === name)?.rows ?? [];
  expect(found('excerpt').find(({ id }) => id === 'said')?.['speaker_en']).toBe('A minister');
  expect(found('excerpt_chart').map((row) => row['excerpt_id'])).toEqual(['a-quotation']);
  expect(found('voice')).toEqual([
    {
      excerpt_id: 'said',
      question: 'large-groups',
      stance: 'for',
      said_on: '2015-02',
      role_fr: null,
      role_en: null,
      organisation_id: 'cloudwatt',
      confidence: 'medium'
    }
  ]);
});

it('keeps every SIREN of an organisation, the present one beside those before it', () => {
  const siren = (number: string) => ({ number, confidence: 'high', read_in: 'A notice.' });
  const folder = folderWith({
    'organisations/lws.yaml': organisation('lws', {
      siren: siren('851993683'),
      former_sirens: [{ ...siren('450453881'), to: '2019' }]
    })
  });
  const { tables } = link(parse(read(folder).documents).data);
  const found = (name: string) => tables.find((table) => table.name === name)?.rows ?? [];
  expect(found('organisation').find(({ id }) => id === 'lws')?.['siren']).toBe('851993683');
  expect(found('organisation_siren').map((row) => [row['siren'], row['period_to']])).toEqual([
    ['450453881', '2019'],
    ['851993683', null]
  ]);
});

it('titles the results of a search', () => {
  const english = rows('search').filter(({ lang }) => lang === 'en');
  expect(english.map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
    'definition: PME',
    'event: Cloudwatt is born',
    'excerpt: A director · Page one',
    'fact: Inflation · Label · 2013',
    'fact: Inflation · Label · 2014',
    'fact: cloudwatt · Label · 2014',
    'fact: cloudwatt · Label · caisse · 2012-09',
    'organisation: caisse',
    'organisation: cloudwatt',
    'source: Page one',
    'source: Page two'
  ]);
});

it('orders what is searched by language, kind and length', () => {
  const order = rows('search').map(({ lang, kind, title, body }) => {
    const length = String(title).length + String(body).length;
    return `${String(lang)} ${String(kind)} ${String(length).padStart(6, '0')}`;
  });
  expect(order).toEqual(order.toSorted());
  expect(new Set(order.map((place) => place.slice(0, 2)))).toEqual(new Set(['en', 'fr']));
});

it('keeps what is not to be published out of the search, not out of the tables', () => {
  const hidden = fact({ flag: 'do-not-publish', note: { fr: 'Faux.', en: 'Wrong.' } });
  const { documents } = read(folderWith({ 'sources/one.yaml': source('one', { facts: [hidden] }) }));
  const tables = new Map(link(parse(documents).data).tables.map((table) => [table.name, table.rows]));
  expect(tables.get('fact')?.map(({ id }) => id)).toContain(hidden.id);
  expect(tables.get('search')?.map(({ id }) => id)).not.toContain(hidden.id);
});

it('gives the copy nearest to the day of reading of what was read in an archive, unless the very copy is known', () => {
  const opened = { consulted: 'opening-of-an-archived-copy' };
  const archive = 'https://archive.example/x1';
  const { documents } = read(
    folderWith({
      'sources/opened.yaml': source('opened', { ...opened, consulted_on: '2026-11-27' }),
      'sources/kept.yaml': source('kept', { ...opened, archive }),
      'sources/whole.yaml': source('whole', { archive })
    })
  );
  const { tables } = link(parse(documents).data);
  expect(tables.find(({ name }) => name === 'source_reading')?.rows).toEqual([
    { source_id: 'kept', consulted_on: '2026-11-25', archive },
    { source_id: 'one', consulted_on: '2026-11-25', archive: null },
    {
      source_id: 'opened',
      consulted_on: '2026-11-27',
      archive: 'https://web.archive.org/web/20261127/https://www.example.org/opened'
    },
    { source_id: 'two', consulted_on: '2026-11-25', archive: null },
    { source_id: 'whole', consulted_on: '2026-11-25', archive }
  ]);
});
