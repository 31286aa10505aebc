// A comparison keeps what it was given: every fact once, gaps as words, kinds of money apart, errors that help.
import { describe, expect, it } from 'vitest';
import { languages } from '#model/language.ts';
import { comparedFacts, firstPublicYears, leftOut } from '../db/compare.ts';
import { organisations } from '../db/organisation.ts';
import { compareFile } from './file.ts';
import { peersOf } from './peers.ts';
import { compareView } from './view.ts';
import { builtDataset, changedDataset } from '../db/fixture.ts';

const dataset = builtDataset();

const searchFor = (...ids: readonly string[]) => new URLSearchParams({ organisations: ids.join(',') });
const four = ['cloudwatt', 'numergy', 'ikoula', 'gandi'];
const tableOf = (id: string, lang: 'fr' | 'en' = 'fr', ids: readonly string[] = four) => {
  const table = compareView(dataset, lang, searchFor(...ids)).tables.find((one) => one.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
};

describe.each(languages)('in %s', (lang) => {
  it('shows every fact that it read, each with the way to its source', () => {
    const { tables } = compareView(dataset, lang, searchFor(...four));
    const values = tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((one) => one.values))
    );
    const hrefs = values.flatMap(({ href, also }) => [href, ...(also ?? []).map((other) => other.href)]);
    const facts = comparedFacts(dataset, four).filter(({ indicator_id }) => indicator_id !== 'stake');
    expect(facts.length).toBeGreaterThan(40);
    for (const { fact_id } of facts)
      expect(hrefs.filter((href) => href === `/${lang}/facts/${fact_id}`)).toHaveLength(1);
  });

  it('has a cell for every organisation in every row, and a word in every empty one', () => {
    const { tables, columns } = compareView(dataset, lang, searchFor(...four));
    expect(columns.map(({ id }) => id)).toEqual(four);
    for (const { cells } of tables.flatMap(({ rows }) => rows)) {
      expect(cells).toHaveLength(four.length);
      for (const { values, absent } of cells) {
        expect(absent).not.toBe('');
        for (const { text } of values) expect(text).not.toMatch(/^$|undefined|null|NaN/);
      }
    }
  });
});

it('tells a gap from a time before it was founded', () => {
  const founded = four.map((id) =>
    Number(
      organisations(dataset)
        .find((one) => one.id === id)
        ?.founded?.slice(0, 4)
    )
  );
  const texts = new Set<string>();
  for (const { head, cells } of tableOf('turnover').rows) {
    const last = Number(/^(?:\d{4}–)?(\d{4})$/.exec(head)?.[1]);
    if (Number.isNaN(last)) continue;
    cells.forEach(({ values, absent }, index) => {
      if (values.length > 0) return;
      expect(absent).toBe(last < (founded[index] ?? 0) ? 'pas encore fondée' : 'non publié');
      texts.add(absent);
    });
  }
  expect(texts.size).toBe(2);
});

it('keeps kinds of public money in rows of their own, and names the payer', () => {
  const { rows } = tableOf('public-money', 'en');
  expect(rows.map(({ head }) => head).slice(0, 2)).toEqual(['Announced, equity', 'Committed, equity']);
  const committed = rows[1]?.cells[1]?.values ?? [];
  expect(committed.map(({ text }) => text)).toEqual(['€75m']);
  expect(committed[0]?.detail).toContain('Caisse des Dépôts');
  expect(committed[0]?.also).toHaveLength(1);
});

it('counts what it leaves out, and leads to the profile', () => {
  const kept = leftOut(dataset, ['cloudwatt', 'gandi']);
  const moneyOf = (id: string) =>
    kept.find((row) => row.organisation_id === id && row.indicator_id === 'public-funding');
  const money = moneyOf('cloudwatt');
  expect(money?.facts).toBeGreaterThan(0);
  const last = tableOf('public-money', 'en', ['cloudwatt', 'gandi']).rows.at(-1);
  expect(last?.cells[0]?.values).toEqual([
    { text: `${money?.facts} values`, href: '/en/organisations/cloudwatt#public-money' }
  ]);
  expect(last?.cells[1]?.values).toHaveLength(moneyOf('gandi') === undefined ? 0 : 1);
});

it('draws the chosen organisations and no other', () => {
  const { figure } = tableOf('turnover', 'en', ['cloudwatt', 'gandi', 'hexadone']);
  expect(figure?.href).toContain('organisations=cloudwatt,gandi');
  expect(figure?.drawn.map(({ svg }) => /OVH|Numergy/.test(svg))).toEqual([false, false, false]);
  expect(tableOf('turnover', 'en', ['hexadone', 'nexedi']).figure).toMatchObject({
    drawn: [],
    href: undefined
  });
});

it.each([
  ['an unknown organisation', 'organisations=gandi,cloudwat', 'organisations=cloudwat', 'cloudwatt'],
  ['an unknown alignment', 'organisations=gandi,ovh&years=fiscal', 'years=fiscal', 'since-public'],
  ['an unknown flag', 'organisations=gandi,ovh&matched=yes', 'matched=yes', '1'],
  ['too many', 'organisations=gandi,ovh,ikoula,nexedi,qarnot,numergy,cloudwatt', '7', 'gandi,ovh']
])('refuses %s, names it and says what may stand there', (_, search, named, allowed) => {
  const error = expect.objectContaining({
    status: 400,
    body: expect.objectContaining({
      message: expect.stringContaining(named),
      allowed: expect.arrayContaining([expect.stringContaining(allowed)])
    })
  });
  for (const lang of languages) {
    expect(() => compareView(dataset, lang, new URLSearchParams(search))).toThrow(error);
    expect(() => compareFile(dataset, lang, new URLSearchParams(search))).toThrow(error);
  }
});

it('takes a list and repeated fields alike, and ignores what is not its own', () => {
  const form = new URLSearchParams('organisations=gandi&organisations=ikoula&utm_source=x&firms=ovh');
  expect(compareView(dataset, 'fr', form).search).toBe('organisations=gandi,ikoula');
});

it('with fewer than two, offers comparisons to begin with, among the most documented', () => {
  const { tables, starts, picks } = compareView(dataset, 'fr', searchFor('gandi'));
  expect(tables).toEqual([]);
  expect(starts.length).toBeGreaterThan(2);
  for (const { href } of starts)
    expect(compareView(dataset, 'fr', new URL(href, 'https://example.org').searchParams).tables).not.toEqual(
      []
    );
  expect(picks.flatMap(({ options }) => options).filter(({ picked }) => picked)).toHaveLength(1);
});

it('writes one line a fact', () => {
  const { body } = compareFile(dataset, 'en', searchFor('cloudwatt', 'gandi')).content;
  for (const { fact_id } of comparedFacts(dataset, ['cloudwatt', 'gandi']))
    expect(body.split(`,${fact_id},`)).toHaveLength(2);
});

it('finds peers: not itself, and the ventures beside a firm', () => {
  const found = peersOf(dataset, 'gandi', 'en');
  const hrefs = found?.peers.map(({ href }) => href) ?? [];
  expect(hrefs).toContain('/en/compare?organisations=gandi,cloudwatt');
  expect(hrefs).not.toContain('/en/compare?organisations=gandi,gandi');
  expect(found?.others.flatMap(({ options }) => options).map(({ value }) => value)).not.toContain('gandi');
});

describe('the settings of a comparison', () => {
  const at = (query: string) =>
    compareView(dataset, 'fr', new URLSearchParams(`organisations=cloudwatt,gandi&${query}`));

  it('are links, each kept by the others, by the form and by the ways out', () => {
    const view = at('years=indexed&matched=1');
    const settings = 'years=indexed&matched=1';
    expect(view.search).toBe(`organisations=cloudwatt,gandi&${settings}`);
    expect(view.file).toBe(`/fr/compare.csv?organisations=cloudwatt,gandi&${settings}`);
    expect(view.hidden).toEqual([
      { name: 'years', value: 'indexed' },
      { name: 'matched', value: '1' }
    ]);
    expect(view.columns[1]?.without).toBe(`/fr/compare?organisations=cloudwatt&${settings}`);
    expect(view.settings.map(({ options }) => options.filter(({ selected }) => selected).length)).toEqual([
      1, 1
    ]);
    expect(view.settings.flatMap(({ options }) => options).map(({ href }) => href)).toEqual([
      '/fr/compare?organisations=cloudwatt,gandi&matched=1',
      '/fr/compare?organisations=cloudwatt,gandi&years=since-public&matched=1',
      '/fr/compare?organisations=cloudwatt,gandi&years=indexed&matched=1',
      '/fr/compare?organisations=cloudwatt,gandi&years=indexed',
      '/fr/compare?organisations=cloudwatt,gandi&years=indexed&matched=1'
    ]);
    expect(compareView(dataset, 'fr', searchFor('gandi')).settings).toEqual([]);
  });

  it.each(['calendar', 'since-public', 'indexed'])(
    'leave no hole in cells, sentences or drawings: %s',
    (years) => {
      for (const lang of languages)
        for (const table of compareView(
          dataset,
          lang,
          new URLSearchParams({ organisations: [...four, 'ovh', 'qarnot'].join(','), years, matched: '1' })
        ).tables) {
          for (const { head, cells } of table.rows) {
            expect(head).not.toMatch(/^$|NaN|undefined/);
            expect(cells).toHaveLength(6);
          }
          const { sentences = [], drawn = [] } = table.figure ?? {};
          expect([...sentences, ...drawn.map(({ svg }) => svg)].join(' ')).not.toMatch(
            /NaN|undefined|Infinity/
          );
          if (table.figure !== undefined) expect(sentences.join(' ')).toContain('n = ');
        }
    }
  );

  it('head the rows of tables by what lines them up', () => {
    const since = at('years=since-public').tables.find(({ id }) => id === 'turnover');
    expect(since?.corner).toBe('Années depuis le premier euro public');
    expect(since?.rows.map(({ head }) => head)).toContain('+1');
    const indexed = at('years=indexed').tables.find(({ id }) => id === 'turnover');
    expect(indexed?.rows.flatMap(({ cells }) => cells[0]?.values ?? []).map(({ text }) => text)).toContain(
      'indice 100'
    );
  });

  it.each([
    ['calendar', ''],
    ['since-public', 'first_public_year,years_since_public'],
    ['indexed', 'index_year,index_low,index_high'],
    ['calendar&matched=1', 'median,firms'],
    ['since-public&matched=1', 'first_public_year,years_since_public,median,firms']
  ])('add columns to the file, and none to that of calendar years: %s', (years, added) => {
    const search = new URLSearchParams(`organisations=cloudwatt,gandi&years=${years}`);
    const [head = '', ...lines] = compareFile(dataset, 'en', search).content.body.split('\r\n');
    expect(head.split('source_url')[1]).toBe(added === '' ? '' : `,${added}`);
    for (const { fact_id } of comparedFacts(dataset, ['cloudwatt', 'gandi']))
      expect(lines.filter((line) => line.includes(`,${fact_id},`))).toHaveLength(1);
  });
});

it('reads the first public euro in pages and in the register; what was only announced is none', () => {
  const ids = ['cloudwatt', 'gandi', 'ovh'];
  const years = firstPublicYears(dataset, ids);
  expect([...years.keys()].sort()).toEqual(['cloudwatt', 'gandi']);
  const announced = changedDataset(
    "UPDATE fact SET status = 'announced' WHERE organisation_id = 'cloudwatt' AND indicator_id = 'public-funding'"
  );
  expect([...firstPublicYears(announced, ids).keys()]).toEqual(['gandi']);
});

it('answers for a published version without awards of the register', () => {
  const pinned = changedDataset('DELETE FROM aid_award', { published: '2026-01-02' });
  const { tables, file } = compareView(
    pinned,
    'en',
    new URLSearchParams('organisations=cloudwatt,gandi&years=since-public')
  );
  expect(tables[0]?.figure?.sentences.join(' ')).toContain('Left out of this view: Gandi');
  expect(file).toContain('years=since-public');
});
