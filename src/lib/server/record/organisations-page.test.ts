// The page of organisations: its rows, order and filters, the same state as files, what it refuses, and the list of all.
import { beforeAll, describe, expect, it } from 'vitest';
import { frozenDatabase } from '#build/fixture.ts';
import type { FirmsView } from '#lib/components/organisations.ts';
import { languages, type Lang } from '#model/language.ts';
import { openDataset, type Dataset } from '../db/dataset.ts';
import { firstFirms } from './firm-table.ts';
import { organisationsPage } from './organisations-page.ts';

let dataset: Dataset;
let pinned: Dataset;

beforeAll(async () => {
  const path = await frozenDatabase();
  dataset = openDataset(path);
  pinned = openDataset(path, '2026-11-25');
});

const page = (search: string, lang: Lang = 'fr', of = dataset) =>
  organisationsPage(of, lang, new URLSearchParams(search));

const firms = (search: string, lang: Lang = 'fr', of = dataset): FirmsView => {
  const { firms: found } = page(search, lang, of);
  if (found === undefined) throw new Error('no matrix');
  return found;
};
const rowsOf = (search: string) => firms(search).table.rows.map(({ id }) => id);

describe.each(languages)('the matrix in %s', (lang) => {
  it('shows every firm followed once, each cell with a figure or with which emptiness it is', () => {
    const { table } = firms('', lang);
    expect(new Set(table.rows.map(({ id }) => id)).size).toBe(table.rows.length);
    expect(table.rows.length).toBe(table.count);
    for (const { cells } of table.rows) {
      expect(cells).toHaveLength(table.columns.length - 1);
      for (const { lines, absent } of cells) expect(lines.length > 0 || absent !== '').toBe(true);
    }
  });

  it('draws bars to one scale a column, none over it', () => {
    const { table } = firms('', lang);
    const bars = table.rows.flatMap(({ cells }) =>
      cells.flatMap(({ lines }) => lines.flatMap(({ bar }) => bar ?? []))
    );
    expect(bars.length).toBeGreaterThan(0);
    expect(Math.max(...bars.map(({ high }) => high))).toBe(100);
    expect(bars.every(({ low, high }) => low >= 0 && low <= high)).toBe(true);
  });
});

describe('the order and the filters of the matrix', () => {
  it('puts the largest amount of public money first, and says by which column it sorts', () => {
    expect(rowsOf('').slice(0, 2).sort()).toEqual(['cloudwatt', 'numergy']);
    const { columns } = firms('sort=name').table;
    expect(
      columns.filter(({ sorted }) => sorted !== undefined).map(({ id, sorted }) => [id, sorted])
    ).toEqual([['name', 'ascending']]);
    expect(firms('').table.columns.find(({ sorted }) => sorted === 'descending')?.id).toBe('money');
  });

  it('keeps filters in the links that sort, and the order in those of the form', () => {
    const { table, sort } = firms('group=sme&sort=people');
    expect(table.columns.find(({ id }) => id === 'name')?.sort).toBe('/fr/organisations?group=sme&sort=name');
    expect(sort).toBe('people');
  });

  it('finds a name without its accents or capitals, and gives the files of those firms alone', () => {
    const { table, chart } = firms('q=GANDI');
    expect(table.rows.map(({ id }) => id)).toEqual(['gandi']);
    expect(chart?.search).toBe('organisations=gandi');
    expect(chart?.files.every(({ href }) => href.endsWith('?organisations=gandi'))).toBe(true);
  });

  it('shows no file where nothing is found', () => {
    const { table, chart } = firms('q=zzz');
    expect([table.rows, chart]).toEqual([[], undefined]);
  });

  it.each(['group=sme', 'status=controlled', 'country=FR', 'wave=first', 'nature=capital'])(
    'gives for %s the files of the same state',
    (search) => {
      expect(firms(search).chart?.search).toBe(search);
    }
  );

  it('refuses a value that it does not know', () => {
    for (const search of [
      'sort=size',
      'group=big',
      'status=dead',
      'country=xx',
      'wave=3',
      'kind=x',
      'list=x',
      'offset=-1'
    ])
      expect(() => page(search), search).toThrow(expect.objectContaining({ status: 400 }));
  });

  it('keeps the version of a pinned page in its address', () => {
    expect(firms('group=sme', 'fr', pinned).search).toBe(`group=sme&v=${pinned.version}`);
    expect(firms('', 'fr', pinned).chart?.search).toBe(`v=${pinned.version}`);
  });
});

describe('the list of all organisations', () => {
  const list = (search: string) => page(search, 'en').list;

  it('holds every organisation once, on as many pages as it takes', () => {
    const seen: string[] = [];
    let search: string | undefined = 'list=all';
    while (search !== undefined) {
      const found = list(search);
      seen.push(...(found?.groups.flatMap(({ lines }) => lines.map(({ href }) => href)) ?? []));
      search = found?.next?.split('?')[1];
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(list('list=all')?.count);
  });

  it('shows one kind, and what a text finds', () => {
    expect(list('kind=funder')?.groups.map(({ id }) => id)).toEqual(['kind-funder']);
    const found = list('list=all&q=cloudwatt')?.groups.flatMap(({ lines }) => lines.map(({ text }) => text));
    expect(found).toEqual(['Cloudwatt']);
  });

  it('keeps the anchors that the page had', () => {
    const ids = firms('').kinds.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['provider', 'funder', 'programme']));
  });
});

it('gives another page the first rows, and the address of all', () => {
  const { table, all } = firstFirms(dataset, 'en', { group: 'sme' }, { columns: ['name', 'money'], max: 8 });
  expect(table.rows).toHaveLength(Math.min(8, table.count));
  expect(table.columns.every(({ sort }) => sort === undefined)).toBe(true);
  expect(all).toBe('/en/organisations?group=sme');
});
