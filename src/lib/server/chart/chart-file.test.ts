// Every chart in every format says the same rows, read back by libraries that did not write them.
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expected, readBack } from '../export/fixture.ts';
import { formats } from '../export/formats.ts';
import { chartAnswer } from './chart-file.ts';
import { exportColumns } from './chart-columns.ts';
import { slugs, loadChart } from './chart.ts';
import { chartFileTypes } from './chart-formats.ts';
import { publishedDataset } from '../db/datasets.ts';
import { versions } from '../db/versions.ts';
import { builtDataset } from '../db/fixture.ts';

const dataset = builtDataset();

const ask = (
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  lang: 'fr' | 'en' = 'fr',
  read = dataset
) => {
  const url = new URL(`https://example.org/${lang}/charts/${path}`);
  const [slug = '', ...suffix] = (url.pathname.split('/').at(-1) ?? '').split('.');
  const request = new Request(url, { headers, method });
  return chartAnswer(read, { url, request, lang, build: 'test' }, slug, suffix.join('.'));
};

const document = z.object({
  meta: z.looseObject({ title: z.string(), question: z.string(), takeaway: z.string(), version: z.string() }),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])))
});
const suffixes = chartFileTypes.map(({ suffix }) => suffix);
const json = async (path: string) => document.parse(await (await ask(path)).json());
const bytesOf = async (path: string) => (await ask(path)).arrayBuffer();

describe.each(slugs)('%s', (slug) => {
  it('says the same in every format', async () => {
    const state = loadChart(dataset, slug, 'fr', new URLSearchParams());
    if (state === undefined) throw new Error(`${slug} is gone`);
    const columns = exportColumns(state);
    const { meta, rows } = await json(`${slug}.json`);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(columns.map(({ label }) => label.fr)).size).toBe(columns.length);
    const cells = rows.map((row) => columns.map(({ name }) => row[name]));
    for (const { suffix } of formats) {
      const file = Buffer.from(await bytesOf(`${slug}.${suffix}`));
      expect([suffix, await readBack(suffix, file, columns)]).toEqual([
        suffix,
        expected(suffix, columns, cells)
      ]);
    }

    const book = await readWorkbook(Buffer.from(await bytesOf(`${slug}.xlsx`)));
    expect(book.map(({ sheet }) => sheet)).toEqual(['données', 'dictionnaire', 'sources', 'lisez-moi']);
    const [, dictionary, sources, readme] = book.map((sheet) => sheet.data);
    expect(dictionary?.slice(1).map((row) => row.slice(0, 3))).toEqual(
      columns.map(({ name, label, type }) => [name, label.fr, type])
    );
    const cited = new Set(
      rows.flatMap((row) => String(row['source_ids'] ?? '').split(' ')).filter((id) => id !== '')
    );
    expect(new Set(sources?.slice(1).map(([id]) => id))).toEqual(cited);
    const texts = readme?.map(([, text]) => text);
    for (const text of [meta.title, meta.question, meta.takeaway, meta.version])
      expect(texts).toContain(text);

    const parquet = parquetMetadata(await bytesOf(`${slug}.parquet`));
    const pairs = Object.fromEntries(
      (parquet.key_value_metadata ?? []).map(({ key, value }) => [key, value])
    );
    const { title, question, takeaway, version } = meta;
    expect(pairs).toMatchObject({ title, question, takeaway, version, licence: 'etalab-2.0' });
    expect(cited.size === 0 ? '[]' : pairs['sources']).toContain([...cited][0] ?? '');
    const kinds = parquetSchema(parquet).children.map(({ element }) => element.type);
    const asTyped = {
      string: 'BYTE_ARRAY',
      date: 'BYTE_ARRAY',
      number: 'DOUBLE',
      integer: 'INT64',
      boolean: 'BOOLEAN'
    };
    expect(kinds).toEqual(columns.map(({ type }) => asTyped[type]));
  });

  it.each(['fr', 'en'] as const)('describes every column in %s', (lang) => {
    const state = loadChart(dataset, slug, lang, new URLSearchParams());
    for (const { name, label, description } of state === undefined ? [] : exportColumns(state)) {
      expect([name, label[lang]]).toEqual([name, expect.stringMatching(/\S/)]);
      expect(description[lang]).not.toMatch(/undefined|\.\.|^\s|\s$/);
    }
  });
});

describe('a chart’s file', () => {
  it.each(suffixes)('as %s is named, described, dated, the same for HEAD', async (format) => {
    const path = `promise-and-result.${format}`;
    const get = await ask(path);
    const head = await ask(path, {}, 'HEAD');
    expect(get.status).toBe(200);
    expect([...head.headers]).toEqual([...get.headers]);
    const rows = format !== 'svg' && format !== 'png';
    const name = get.headers.get('content-disposition') ?? '';
    expect(name).toMatch(rows ? /_\d{4}-\d{2}-\d{2}_[0-9a-f]{12}_fr\./ : /_[0-9a-f]{12}_fr\./);
    expect(name).toContain(`.${format}"`);
    const link = get.headers.get('link') ?? '';
    expect(link).toContain('rel="license"');
    expect(link.includes('/fr/charts/promise-and-result.json>; rel="describedby"')).toBe(rows);
  });

  it.each(['xlsx', 'parquet', 'png'])('as %s answers 304 to who has it', async (format) => {
    const etag = (await ask(`headcount.${format}`)).headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect((await ask(`headcount.${format}`, { 'if-none-match': etag })).status).toBe(304);
    expect((await ask(`headcount.${format}`, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('keeps the parameters of its address, in every format', async () => {
    const of = async (search: string) => (await json(`public-money-by-project.json${search}`)).rows;
    const search = '?euros=constant';
    const rows = await of(search);
    expect(rows).not.toEqual(await of(''));
    const read = await parquetReadObjects({
      file: await bytesOf(`public-money-by-project.parquet${search}`)
    });
    expect(read.map(({ low }) => low ?? null)).toEqual(rows.map(({ low }) => low));
    const link = (await ask(`public-money-by-project.xlsx${search}&utm_source=x`)).headers.get('link');
    expect(link).toContain('public-money-by-project.json?euros=constant>');
  });

  it('holds the rows of its dataset, and names its version', async () => {
    const [first] = versions();
    if (first === undefined) throw new Error('no version is published');
    const answer = await ask('headcount.parquet', {}, 'GET', 'fr', publishedDataset(first));
    expect(answer.headers.get('content-disposition')).toContain(`_${first.date}_${first.version}_`);
    const { key_value_metadata: metadata } = parquetMetadata(await answer.arrayBuffer());
    expect(metadata).toContainEqual({ key: 'version', value: first.version });
  });

  it('speaks the reader’s language', async () => {
    const book = await readWorkbook(
      Buffer.from(await (await ask('headcount.xlsx', {}, 'GET', 'en')).arrayBuffer())
    );
    expect(book.map(({ sheet }) => sheet)).toEqual(['data', 'dictionary', 'sources', 'read me']);
  });

  it('in a format that is not offered is a 404 that names those that are', async () => {
    for (const path of ['headcount.ods', 'headcount.toString']) {
      const answer = await ask(path, {}, 'GET', 'en');
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(await answer.json()).toMatchObject({
        parameter: 'format',
        allowed: [...suffixes, 'sql']
      });
    }
    expect((await ask('nope.xlsx')).status).toBe(404);
  });

  it('refuses a wrong setting, and ignores what is none of its own', async () => {
    expect((await ask('aid-by-size.csv?level=valueOf')).status).toBe(400);
    const [bare, more] = await Promise.all([json('headcount.json'), json('headcount.json?colour=red&dnt=1')]);
    expect(more).toEqual(bare);
  });
});

it.each(['nope.csv', 'nope.json', 'nope.svg', 'nope.png', `${'c'.repeat(3_000)}.csv`])(
  'the refusal of an unknown chart names it in few words, and the charts that there are: %s',
  async (path) => {
    const problem = z
      .object({
        status: z.literal(404),
        detail: z.string(),
        parameter: z.string(),
        allowed: z.array(z.string())
      })
      .parse(await (await ask(path)).json());
    expect(problem).toMatchObject({ parameter: 'slug', allowed: slugs });
    expect(problem.detail.length).toBeLessThan(150);
  }
);
