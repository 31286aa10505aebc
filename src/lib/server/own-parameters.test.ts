import { isHttpError } from '@sveltejs/kit';
import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { RouteId } from '$app/types';
import { charts } from '#charts/index.ts';
import { tables } from '#model/table/tables.ts';
import { pageSearch } from './address/paging.ts';
import { namesOf, readSearch, writeSearch } from './address/read-search.ts';
import { feedSearch } from './changes/feed.ts';
import { imageSearch } from './chart/image.ts';
import { chartSearch } from './chart/params.ts';
import { compareSearch } from './compare/params.ts';
import { documentSearch } from './data/document.ts';
import { operatorsOf, tableSearch } from './data/query.ts';
import { sources } from './db/source.ts';
import { embedSearch } from './embed/embed-options.ts';
import { oembedSearch } from './oembed/request.ts';
import { ownNames } from './own-parameters.ts';
import { disagreementsPlace, disagreementsSearch } from './record/disagreement-index.ts';
import { sourcesSearch } from './record/source-index.ts';
import { filterSearch, listSearch, registerIds } from './register/filters.ts';
import { searchSearch } from './search/search.ts';
import { sqlSearch } from './sql/params.ts';
import { timelinePlace, timelineSearch } from './timeline/params.ts';
import { builtDataset } from './db/fixture.ts';

const dataset = builtDataset();

const routeIds = globSync('src/routes/**/{+page.svelte,+server.ts}').map(
  (file) => file.replaceAll('\\', '/').replace(/^src\/routes(.*)\/\+[^/]+$/, '$1') || '/'
);

describe('the names that an address takes', () => {
  const forward = ['highlight', 'note'];
  const chart = ['euros', 'scale', 'show', 'from', 'to', 'organisations', ...forward];
  const picture = ['theme', 'width', 'ratio', 'title', 'credit'];
  const timeline = ['q', 'lane', 'wave', 'from', 'to', 'organisation', 'v'];
  const place = ['page', 'at'];
  const aid = [
    'name',
    'level',
    'size',
    'declared',
    'instrument',
    'year',
    'siren',
    'ref',
    'organisation',
    'criterion'
  ];
  const contracts = [
    'name',
    'ref',
    'level',
    'year',
    'siren',
    'organisation',
    'criterion',
    'suppliers',
    'source'
  ];
  const ofChart = { slug: 'turnover-state-and-sme' };

  it.each<[RouteId, Readonly<Record<string, string>>, readonly string[] | undefined]>([
    ['/', {}, ['v']],
    ['/healthz', {}, []],
    ['/feed.xml', {}, ['lang']],
    ['/oembed', {}, ['url', 'format', 'maxwidth', 'maxheight', 'dnt']],
    ['/[lang=lang]', {}, ['group', 'nature', 'organisations', 'v', 'wave']],
    ['/[lang=lang]/card.png', {}, []],
    ['/[lang=lang]/charts/[slug]', ofChart, [...chart, 'v']],
    ['/[lang=lang]/charts/[slug]', { slug: 'toString' }, ['v']],
    ['/[lang=lang]/charts/[slug].sql', ofChart, [...chart, 'v']],
    ['/[lang=lang]/charts/[slug]/card.png', ofChart, [...chart, 'v']],
    ['/[lang=lang]/charts/[slug].[format]', { ...ofChart, format: 'csv' }, [...chart, 'v']],
    [
      '/[lang=lang]/charts/[slug].[format]',
      { ...ofChart, format: 'svg' },
      [...chart, ...picture, 'text', 'v']
    ],
    [
      '/[lang=lang]/charts/[slug].[format]',
      { ...ofChart, format: 'png' },
      [...chart, ...picture, 'pixel-ratio', 'v']
    ],
    [
      '/[lang=lang]/charts/[slug].[format]',
      { slug: 'where', format: 'png' },
      ['group', ...forward, ...picture, 'pixel-ratio', 'scale', 'v']
    ],
    [
      '/[lang=lang]/embed/[slug]',
      ofChart,
      [...chart, 'theme', 'height', 'title', 'bg', 'resize', 'tips', 'v']
    ],
    ['/[lang=lang]/compare', {}, ['organisations', 'years', 'matched', 'v']],
    ['/[lang=lang]/compare.csv', {}, ['organisations', 'years', 'matched', 'v']],
    ['/[lang=lang]/registers/[id]', { id: 'state-aid' }, [...aid, 'order', 'page', 'offset', 'v']],
    ['/[lang=lang]/registers/[id]', { id: 'decp' }, [...contracts, 'order', 'page', 'offset', 'v']],
    ['/[lang=lang]/search', {}, ['q', 'kind', 'v']],
    ['/[lang=lang]/search.json', {}, ['q', 'kind', 'v']],
    ['/[lang=lang]/organisations/[id]', { id: 'gandi' }, ['tab', 'page', 'v']],
    ['/[lang=lang]/sources', {}, ['q', 'kind', 'publisher', 'year', 'page', 'v']],
    ['/[lang=lang]/timeline', {}, [...timeline, ...place]],
    ['/[lang=lang]/disagreements', {}, ['q', 'organisation', 'indicator', 'order', ...place, 'v']],
    ['/[lang=lang]/timeline.csv', {}, timeline],
    ['/[lang=lang]/timeline.ics', {}, timeline],
    ['/data/[address]', { address: 'facts' }, undefined],
    ['/data/[file].csv-metadata.json', { file: 'facts' }, undefined],
    ['/data/datapackage.json', {}, ['lang', 'v']],
    ['/data/sovereign-cloud.sqlite', {}, ['v']]
  ])('%s %j', (route, filled, names) => {
    expect(routeIds).toContain(route);
    expect(ownNames(dataset, { route, filled })?.toSorted()).toEqual(names?.toSorted());
  });

  it('with a chart on the SQL page are those of the chart too', () => {
    const at = (search: string) =>
      ownNames(dataset, { route: '/[lang=lang]/sql', filled: {} }, new URLSearchParams(search));
    expect(at('')).toEqual(['q', 'example', 'chart', 'v']);
    expect(at('chart=where')).toEqual(['q', 'example', 'chart', 'group', ...forward, 'v']);
    expect(at('chart=&chart=where')).toEqual(at('chart=where'));
    expect(at('chart=nope')).toEqual(['q', 'example', 'chart', 'v']);
    expect(ownNames(dataset, { route: '/[lang=lang]/sql', filled: {} })).toContain('euros');
  });

  it.each([...charts.keys()])('of %s are not those of its pictures and embeds, its scale apart', (slug) => {
    const own = namesOf(chartSearch(dataset, charts.get(slug)?.params ?? {}));
    const beside = namesOf(imageSearch.svg, imageSearch.png, embedSearch, sqlSearch);
    expect(own.filter((name) => beside.includes(name) && name !== 'scale')).toEqual([]);
    expect(own).not.toContain('v');
  });
});

const searches: readonly (readonly [name: string, z.ZodObject])[] = [
  ...[...charts].map(([slug, { params }]) => [`chart ${slug}`, chartSearch(dataset, params)] as const),
  ['svg', imageSearch.svg],
  ['png', imageSearch.png],
  ['embed', embedSearch],
  ['oembed', oembedSearch('en')],
  ['compare', compareSearch(dataset)],
  ['timeline', timelineSearch(dataset)],
  ['sources', sourcesSearch(sources(dataset))],
  ['search', searchSearch('en')],
  ['sql', sqlSearch],
  ['feed', feedSearch],
  ['documents', documentSearch],
  ...registerIds.map((id) => [`register ${id}`, filterSearch(dataset, id, 'en')] as const),
  ['the rows of a register', listSearch],
  ['the pages of a list', pageSearch],
  ['the timeline’s pages', timelinePlace(dataset)],
  ['disagreements', disagreementsSearch(dataset)],
  ['disagreements’ pages', disagreementsPlace(dataset)],
  ...tables.map(
    (table) => [`controls of ${table.name}`, tableSearch(table, [], 1_000, 'en').controls] as const
  )
];

const refusal = z.object({ allowed: z.array(z.string()) });

const typical = ['2014', '2014-09', '2014-09-30', '552 100 554', 'FR-123', '1.5', '-2e3', 'true'];

/** Texts that a parameter takes: words or bounds as its refusal names them, or free text. */
const samplesOf = (schema: z.ZodObject, name: string): string[] => {
  const wrong = '?';
  try {
    readSearch(schema, new URLSearchParams({ [name]: wrong }));
    return ['un, deux & trois', 'toString'];
  } catch (thrown) {
    if (!isHttpError(thrown)) throw thrown;
    const { allowed } = refusal.parse(thrown.body);
    return [...typical, ...allowed.flatMap((one) => /^(\d+)–(\d+)$/.exec(one)?.slice(1) ?? [one])].slice(
      0,
      16
    );
  }
};

const valuesOf = (schema: z.ZodObject, search: string): Record<string, unknown> | undefined => {
  try {
    return readSearch(schema, new URLSearchParams(search));
  } catch (thrown) {
    if (isHttpError(thrown)) return undefined;
    throw thrown;
  }
};

/** How many of the values of a parameter were written and read again. */
const writtenAndRead = (schema: z.ZodObject, name: string): number => {
  const samples = samplesOf(schema, name);
  const texts = [...samples, samples.slice(0, 3).join(',')];
  const found = texts
    .map((text) => valuesOf(schema, new URLSearchParams({ [name]: text }).toString()))
    .filter((values) => values !== undefined);
  for (const values of found) {
    const canonical = writeSearch(schema, values);
    expect(valuesOf(schema, canonical)).toEqual(values);
    expect(writeSearch(schema, valuesOf(schema, canonical) ?? {})).toBe(canonical);
  }
  return found.length;
};

/** What is said of a text that is wrong. */
const checkRefusal = (schema: z.ZodObject, name: string): void => {
  try {
    readSearch(schema, new URLSearchParams({ [name]: `${'?'.repeat(300)}\0` }));
  } catch (thrown) {
    if (!isHttpError(thrown)) throw thrown;
    const { message, parameter } = thrown.body;
    expect(message.length).toBeLessThan(200);
    expect(message).not.toContain('\0');
    // A search that is too long is an error of the page, not of a setting.
    if (name !== 'q') expect(parameter).toBe(name);
  }
};

describe.each(searches)('the address of %s', (_, schema) => {
  const names = namesOf(schema);

  it('is read as it is written', () => {
    for (const name of names) expect([name, writtenAndRead(schema, name) > 0]).toEqual([name, true]);
  });

  it('is refused in few words', () => {
    for (const name of names) checkRefusal(schema, name);
  });
});

describe.each(tables)('a filter of $name', (table) => {
  it('is read as it is written, and refused in few words', () => {
    for (const column of table.columns)
      for (const name of [column.name, ...operatorsOf(column).map((one) => `${column.name}_${one}`)]) {
        const { values } = tableSearch(table, [name], 1_000, 'en');
        expect(Object.keys(values.shape)).toEqual([name]);
        expect([name, writtenAndRead(values, name) > 0]).toEqual([name, true]);
        checkRefusal(values, name);
      }
  });
});
