// Every chart in every format says the same rows, read back by libraries that did not write them.
import { csvParse, dsvFormat } from 'd3-dsv';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chartAnswer } from './chart-response.ts';
import { exportColumns } from './chart-columns.ts';
import { slugs, loadChart } from './chart.ts';
import { chartFormatNames } from '../data/formats.ts';
import { versions } from '../db/versions.ts';

const ask = (
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  lang: 'fr' | 'en' = 'fr'
) => {
  const url = new URL(`https://example.org/${lang}/charts/${path}`);
  const [slug = '', ...suffix] = (url.pathname.split('/').at(-1) ?? '').split('.');
  const request = new Request(url, { headers, method });
  return chartAnswer({ url, request, lang, build: 'test' }, slug, suffix.join('.'));
};

const document = z.object({
  meta: z.looseObject({ title: z.string(), question: z.string(), takeaway: z.string(), version: z.string() }),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])))
});
const json = async (path: string) => document.parse(await (await ask(path)).json());
const bytesOf = async (path: string) => (await ask(path)).arrayBuffer();

/** What a reader of CSV sees of a value: the guard of spreadsheets aside. */
const seen = (value: unknown) => String(value ?? '');
const unguarded = (text: string) => text.replace(/^'(?=[=+\-@\t\r])/, '');

describe.each(slugs)('%s', (slug) => {
  it('says the same in JSON, NDJSON, both CSV, Excel and Parquet', async () => {
    const { meta, rows } = await json(`${slug}.json`);
    expect(rows.length).toBeGreaterThan(0);
    const names = Object.keys(rows[0] ?? {});

    const lines = (await (await ask(`${slug}.ndjson`)).text()).trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(rows);

    const texts = rows.map((row) => names.map((name) => seen(row[name])));
    const csv = csvParse(await (await ask(`${slug}.csv`)).text());
    expect(csv.columns).toEqual(names);
    expect(csv.map((row) => Object.values(row).map(unguarded))).toEqual(texts);

    const state = loadChart(slug, 'fr', new URLSearchParams());
    if (state === undefined) throw new Error(`${slug} is gone`);
    const columns = exportColumns(state);
    const french = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(`${slug}.fr.csv`));
    expect(french.startsWith('\uFEFF')).toBe(true);
    const [head, ...cells] = dsvFormat(';').parseRows(french.slice(1));
    expect(head).toEqual(columns.map(({ label }) => label.fr));
    expect(new Set(head).size).toBe(head?.length);
    const backToPoint = (text: string, index: number) =>
      columns[index]?.type === 'number' ? text.replace(',', '.') : unguarded(text);
    expect(cells.map((row) => row.map(backToPoint))).toEqual(texts);

    const book = await readWorkbook(Buffer.from(await bytesOf(`${slug}.xlsx`)));
    expect(book.map(({ sheet }) => sheet)).toEqual(['données', 'dictionnaire', 'sources', 'lisez-moi']);
    const [data, dictionary, sources, readme] = book.map((sheet) => sheet.data);
    expect(data?.[0]).toEqual(names);
    const typed = (value: unknown, index: number) =>
      columns[index]?.type === 'date' && value instanceof Date ? value.toISOString().slice(0, 10) : value;
    const blank = (value: unknown) => (value === '' ? null : value);
    expect(data?.slice(1).map((row) => row.map(typed))).toEqual(
      rows.map((row) => names.map((name) => blank(row[name])))
    );
    expect(dictionary?.slice(1).map((row) => row.slice(0, 3))).toEqual(
      columns.map(({ name, label, type }) => [name, label.fr, type])
    );
    const cited = new Set(
      rows.flatMap((row) => seen(row['source_ids']).split(' ')).filter((id) => id !== '')
    );
    expect(new Set(sources?.slice(1).map(([id]) => id))).toEqual(cited);
    const said = readme?.map(([, text]) => text);
    for (const text of [meta.title, meta.question, meta.takeaway, meta.version]) expect(said).toContain(text);

    const parquet = await bytesOf(`${slug}.parquet`);
    const plain = (await parquetReadObjects({ file: parquet })).map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === 'bigint' ? Number(value) : (value ?? null)
        ])
      )
    );
    expect(plain).toEqual(rows);
    const { key_value_metadata: kept = [] } = parquetMetadata(parquet);
    const pairs = Object.fromEntries(kept.map(({ key, value }) => [key, value]));
    const { title, question, takeaway, version } = meta;
    expect(pairs).toMatchObject({ title, question, takeaway, version, licence: 'etalab-2.0' });
    expect(cited.size === 0 ? '[]' : pairs['sources']).toContain([...cited][0] ?? '');
    const kinds = parquetSchema(parquetMetadata(parquet)).children.map(({ element }) => element.type);
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
    const state = loadChart(slug, lang, new URLSearchParams());
    for (const { name, label, description } of state === undefined ? [] : exportColumns(state)) {
      expect([name, label[lang]]).toEqual([name, expect.stringMatching(/\S/)]);
      expect(description[lang]).not.toMatch(/undefined|\.\.|^\s|\s$/);
    }
  });
});

describe('a chart’s file', () => {
  it.each(chartFormatNames)('as %s is named, described, dated, the same for HEAD', async (format) => {
    const path = `promise-and-result.${format}`;
    const [get, head] = [await ask(path), await ask(path, {}, 'HEAD')];
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

  it('reads the version of its address', async () => {
    const [first] = versions();
    if (first === undefined) throw new Error('no version is published');
    const answer = await ask(`headcount.parquet?v=${first.version}`);
    expect(answer.headers.get('content-disposition')).toContain(`_${first.date}_${first.version}_`);
    const { key_value_metadata: kept } = parquetMetadata(await answer.arrayBuffer());
    expect(kept).toContainEqual({ key: 'version', value: first.version });
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
        allowed: [...chartFormatNames, 'sql']
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
