import { parquetMetadata } from 'hyparquet';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tables } from '#model/table/tables.ts';
import { expected, readBack } from '../export/fixture.ts';
import { formats } from '../export/formats.ts';
import { dataAnswer } from './answer.ts';
import { tableFiles } from './datapackage.ts';
import { builtDataset } from '../db/fixture.ts';

const dataset = builtDataset();

const ask = (
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  lang: 'fr' | 'en' = 'en'
) => {
  const url = new URL(`http://localhost/data/${path}`);
  const request = new Request(url, { headers, method });
  return dataAnswer(
    dataset,
    { url, request, lang, build: 'test' },
    decodeURIComponent(url.pathname.slice('/data/'.length))
  );
};

const page = z.object({
  ok: z.literal(true),
  meta: z.looseObject({
    total: z.number(),
    version: z.string(),
    licence: z.string(),
    columns: z.array(z.looseObject({ name: z.string() }))
  }),
  truncated: z.boolean(),
  next: z.string().nullable(),
  rows: z.array(z.record(z.string(), z.unknown()))
});
const json = async (path: string) => page.parse(await (await ask(path)).json());
const refusal = z.object({
  status: z.number(),
  detail: z.string(),
  parameter: z.string().optional(),
  allowed: z.array(z.string()).optional()
});
const refused = async (path: string) => {
  const response = await ask(path);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return refusal.parse(await response.json());
};

describe.each(tables.map(({ name }) => name))('the table %s', (name) => {
  const file = tableFiles(dataset).find(({ table }) => table.name === name);
  const rows = (file?.rows ?? []).map((row) => ({ ...row }));

  it('has rows, each validated by its schema, and a key that names one', () => {
    expect(rows.length).toBeGreaterThan(name === 'registers' ? 1 : 10);
    const keys = rows.map((row) => (file?.table.key ?? []).map((column) => row[column]).join('/'));
    expect(new Set(keys).size).toBe(rows.length);
  });

  it.each(formats)('says the same as $suffix', async ({ suffix }) => {
    const { columns } = file?.table ?? { columns: [] };
    const body = Buffer.from(await (await ask(`${name}.${suffix}`)).arrayBuffer());
    const cells = rows.map((row) => Object.values(row));
    expect(await readBack(suffix, body, columns)).toEqual(expected(suffix, columns, cells));
  });

  it('says whose data it is in Parquet, and what the columns mean in Excel', async () => {
    const buffer = await (await ask(`${name}.parquet`)).arrayBuffer();
    const metadata = parquetMetadata(buffer).key_value_metadata ?? [];
    expect(metadata).toContainEqual({ key: 'licence', value: 'etalab-2.0' });
    const book = await readWorkbook(Buffer.from(await (await ask(`${name}.xlsx`)).arrayBuffer()));
    expect(book.map(({ sheet }) => sheet)).toEqual(['données', 'dictionnaire', 'sources', 'lisez-moi']);
  });
});

describe('filters', () => {
  it('take several values, by the column or its short name', async () => {
    const { rows } = await json('facts?organisation=gandi,ikoula&columns=organisation_id');
    expect(new Set(rows.map((row) => row['organisation_id']))).toEqual(new Set(['gandi', 'ikoula']));
    expect((await json('facts?organisation_id=gandi&organisation_id=ikoula')).rows).toHaveLength(rows.length);
  });

  it('compare, order and cut, and lead to what follows', async () => {
    const all = await json('facts?low_gte=1000000&unit=EUR&columns=fact_id,low&sort=-low');
    const lows = all.rows.map((row) => Number(row['low']));
    expect(lows.every((low) => low >= 1e6)).toBe(true);
    expect(lows).toEqual(lows.toSorted((a, b) => b - a));
    const first = await json('facts?low_gte=1000000&unit=EUR&columns=fact_id,low&sort=-low&limit=5');
    expect(first.meta.total).toBe(all.rows.length);
    const next = new URL(first.next ?? '');
    const second = await json(`facts${next.search}`);
    expect([...first.rows, ...second.rows]).toEqual(all.rows.slice(0, 10));
  });

  it('meet a period at the precision of both', async () => {
    const { rows } = await json(
      'facts?from=2012-06&to=2013-02&columns=period_from,period_to,year_from,year_to'
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      if (row['period_to'] !== null && row['period_from'] !== null) {
        expect(Number(row['year_from'])).toBeLessThanOrEqual(2013);
        expect(Number(row['year_to'])).toBeGreaterThanOrEqual(2012);
      }
    expect(rows.some((row) => row['period_to'] === '2012')).toBe(true);
  });

  it('look into lists, for emptiness, for a word, at truth', async () => {
    const events = await json('events?organisation=cloudwatt&columns=organisation_ids');
    expect(events.rows.length).toBeGreaterThan(0);
    for (const { organisation_ids: ids } of events.rows)
      expect(String(ids).split(' ')).toContain('cloudwatt');
    expect((await json('facts?flag_empty=true&columns=flag')).rows.every((row) => row['flag'] === null)).toBe(
      true
    );
    expect((await json('sources?title_contains=PETITION&columns=title')).rows.length).toBeGreaterThan(0);
    expect(
      (await json('excerpts?redistributable=false&columns=kind')).rows.every(
        (row) => row['kind'] === 'quotation'
      )
    ).toBe(true);
  });

  it('bind what they are given', async () => {
    expect((await json(`facts?organisation=${encodeURIComponent("x') OR 1=1 --")}`)).rows).toEqual([]);
  });
});

describe('refusals name the offender and what is allowed', () => {
  it.each([
    ['facts?colour=red', 400, 'colour', 'indicator_id'],
    ['facts?low_like=1', 400, 'low_like', 'low_gte'],
    ['facts?status=promised', 400, 'status', 'announced'],
    ['facts?low_gte=many', 400, 'low_gte', 'number'],
    ['facts?charted=maybe', 400, 'charted', 'true'],
    ['facts?limit=0', 400, 'limit', '1–100000000'],
    ['facts?limit=999999999999', 400, 'limit', '1–100000000'],
    ['facts.xlsx?limit=100001', 400, 'limit', '1–100000'],
    ['facts?limit=5&limit=6', 400, 'limit', undefined],
    ['facts?columns=low,hihg', 400, 'columns', 'high'],
    ['facts?sort=-nothing', 400, 'sort', 'fact_id'],
    ['facts?from=yesterday', 400, 'from', 'YYYY'],
    ['facts?lang=de', 400, 'lang', 'fr'],
    ['terms?from=2012', 400, 'from', 'columns'],
    ['fact', 404, 'table', 'facts'],
    ['facts.ods', 404, 'format', 'parquet'],
    ['facts?organisation=a%00b', 400, 'organisation', undefined],
    ['facts?organisation=%ED%A0%80', 400, 'organisation', undefined],
    [`facts?organisation=${'a'.repeat(2_000)}`, 400, 'organisation', undefined],
    [`facts?organisation=${'a'.repeat(10_000)}`, 414, 'organisation', undefined]
  ])('%s is a %i', async (path, status, parameter, allowed) => {
    const answer = await refused(path);
    expect(answer.status).toBe(status);
    expect(answer.parameter).toBe(parameter);
    if (allowed !== undefined) expect(answer.allowed).toContain(allowed);
    expect(answer.detail.length).toBeLessThan(400);
  });

  it('in French to who reads French', async () => {
    expect(await (await ask('facts?colour=red', {}, 'GET', 'fr')).json()).toMatchObject({
      detail: expect.stringContaining('colonne')
    });
  });
});

describe('HTTP', () => {
  it.each([
    ['text/csv', 'text/csv'],
    ['application/x-ndjson', 'application/x-ndjson'],
    ['text/csv;q=0.1, application/json', 'application/json'],
    ['application/vnd.apache.parquet', 'application/vnd.apache.parquet'],
    ['text/html,*/*;q=0.8', 'application/json'],
    ['text/csv;q=0, application/x-ndjson;q=0.2', 'application/x-ndjson']
  ])('an Accept of %s gives %s', async (accept, type) => {
    const response = await ask('terms', { accept });
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('vary')).toContain('Accept');
    expect(response.headers.get('content-location')).toMatch(/^\/data\/terms\./);
    await response.body?.cancel();
  });

  it.each(['csv', 'json', 'xlsx'])('%s answers 304 to who has it, by tag or by date', async (suffix) => {
    const { headers } = await ask(`owners.${suffix}`, {}, 'HEAD');
    const tag = headers.get('etag') ?? '';
    expect(tag).toContain('W/"');
    const known = tag.replace(/"$/, '-gzip"');
    expect((await ask(`owners.${suffix}`, { 'if-none-match': `"other", ${known}` })).status).toBe(304);
    expect(
      (await ask(`owners.${suffix}`, { 'if-modified-since': headers.get('last-modified') ?? '' })).status
    ).toBe(304);
    expect((await ask(`owners.${suffix}?limit=3`, { 'if-none-match': tag })).status).toBe(200);
    expect(
      (await ask(`owners.${suffix}`, { 'if-modified-since': 'Sat, 01 Jan 2000 00:00:00 GMT' })).status
    ).toBe(200);
  });

  it('HEAD says what GET says', async () => {
    for (const suffix of ['csv', 'json', 'ndjson', 'parquet']) {
      const head = await ask(`terms.${suffix}`, {}, 'HEAD');
      const get = await ask(`terms.${suffix}`);
      expect([...head.headers]).toEqual([...get.headers]);
      expect(await head.text()).toBe('');
      await get.body?.cancel();
    }
  });

  it('names files by table, day and version', async () => {
    const { headers } = await ask('facts.csv', {}, 'HEAD');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="sovereign-cloud_facts_\d{4}-\d{2}-\d{2}_[0-9a-f]{12}\.csv"$/
    );
    expect(headers.get('link')).toContain('datapackage.json>; rel="describedby"');
  });
});
