// The data as an analyst meets them on the running site: files, API, the whole database, the page.
import { csvParse } from 'd3-dsv';
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { formats as fileFormats } from '#lib/server/export/formats.ts';
import { launch, startSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  fetch(`${site.origin}${path}`, { headers, method, redirect: 'manual' });

const formats = fileFormats.map(({ suffix }) => suffix);
const database = '/data/sovereign-cloud.sqlite';
const documents = [
  '/data/datapackage.json',
  '/data/openapi.json',
  '/data/metadata.json',
  '/data/csv-metadata.json',
  '/data/facts.csv-metadata.json',
  '/data/dcat',
  '/data/dcat.ttl',
  '/data/dcat.jsonld',
  '/data/sovereign-cloud.zip',
  database,
  '/llms.txt'
];

describe('files', () => {
  it.each(formats)('facts.%s is served, named, shared, and the same for HEAD', async (format) => {
    const path = `/data/facts.${format}`;
    const get = await ask(path);
    const head = await ask(path, {}, 'HEAD');
    expect(get.status).toBe(200);
    expect((await get.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
    for (const name of [
      'etag',
      'last-modified',
      'content-type',
      'content-disposition',
      'content-encoding',
      'vary',
      'link'
    ])
      expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
    expect(get.headers.get('access-control-allow-origin')).toBe('*');
    expect(get.headers.get('content-disposition')).toMatch(
      /sovereign-cloud_facts_\d{4}-\d{2}-\d{2}_[0-9a-f]{12}\./
    );
    expect((await ask(path, { 'if-none-match': get.headers.get('etag') ?? '' })).status).toBe(304);
  });

  it('CSV flows compressed, and says the same', async () => {
    const zipped = await ask('/data/events.csv', { 'accept-encoding': 'gzip' });
    const plain = await ask('/data/events.csv', { 'accept-encoding': 'identity' });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(plain.headers.get('content-encoding')).toBeNull();
    const text = await plain.text();
    expect(await zipped.text()).toBe(text);
    expect(csvParse(text).length).toBeGreaterThan(100);
  });

  it.each(documents)('%s is served with a validator', async (path) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect((await ask(path, { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304);
  });
});

describe('a chart’s files', () => {
  it.each(formats)('as %s is shared, described, and kept by who has it', async (format) => {
    const path = `/en/charts/headcount.${format}`;
    const get = await ask(path);
    const head = await ask(path, {}, 'HEAD');
    expect([get.status, head.status]).toEqual([200, 200]);
    expect((await get.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
    for (const name of ['content-type', 'content-disposition', 'etag', 'link', 'cache-control'])
      expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
    expect(get.headers.get('access-control-allow-origin')).toBe('*');
    expect(get.headers.get('link')).toContain('rel="describedby"');
    const etag = get.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect((await ask(path, { 'if-none-match': etag })).status).toBe(304);
  });

  it('of a published version are kept for ever', async () => {
    const response = await ask('/fr/charts/headcount.xlsx?v=ffffffffffff');
    expect(response.status).toBe(404);
    const { allowed } = await response.json();
    const pinned = await ask(`/fr/charts/headcount.xlsx?v=${allowed[0]}`);
    expect(pinned.headers.get('cache-control')).toContain('immutable');
    expect(pinned.headers.get('content-disposition')).toContain(allowed[0]);
  });

  it('in a format that is not offered is a problem that names those that are', async () => {
    const answer = await ask('/fr/charts/headcount.ods');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.json()).toMatchObject({
      parameter: 'format',
      allowed: expect.arrayContaining(['xlsx'])
    });
  });
});

describe('the API', () => {
  it('negotiates, filters, and refuses in problem details that any site may read', async () => {
    const csv = await ask('/data/facts?organisation=gandi&columns=fact_id,low', { accept: 'text/csv' });
    expect(await csv.text()).toMatch(/^fact_id,low\r\n/);
    const refused = await ask('/data/facts?colour=red', { 'accept-language': 'en' });
    expect(refused.status).toBe(400);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    expect(await refused.json()).toMatchObject({ parameter: 'colour' });
    for (const path of ['/data/facts.ods', '/data/nothing.csv', '/data/%00', '/data/facts?v=ffffffffffff'])
      expect((await ask(path)).status).toBe(404);
    expect((await ask(`/data/facts?source=${'a'.repeat(10_000)}`)).status).toBe(414);
  });

  it('answers a browser’s question before the question', async () => {
    const { status, headers } = await ask(
      '/data/facts.json',
      { origin: 'https://example.org', 'access-control-request-method': 'GET' },
      'OPTIONS'
    );
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-methods')).toContain('GET');
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  it('goes on for others when a reader leaves in the middle', async () => {
    await new Promise<void>((done, fail) => {
      const sent = request(`${site.origin}/data/facts.csv`, (answer) => {
        answer.once('data', () => answer.destroy());
        answer.once('close', () => done());
      });
      sent.once('error', fail);
      sent.end();
    });
    expect((await ask('/data/terms.csv')).status).toBe(200);
  });

  it('a chart’s SQL is a file', async () => {
    const sql = await (await ask('/fr/charts/turnover-state-and-sme.sql')).text();
    expect(sql).toMatch(/SELECT/);
    expect(sql).not.toMatch(/\s:[a-z]/);
    expect((await ask('/fr/charts/nope.sql')).status).toBe(404);
  });
});

describe('what is said of files', () => {
  /** As a reader asks who knows the site by the name that its files were weighed for. */
  const askBy = (path: string): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      request(`${site.origin}${path}`, { headers: { host: 'localhost:3000' } }, (answer) =>
        buffer(answer).then(resolve, reject)
      )
        .once('error', reject)
        .end();
    });
  const property = z.array(z.looseObject({ '@id': z.string().optional(), '@value': z.string().optional() }));
  const thing = z.looseObject({
    '@id': z.string(),
    'dcat:downloadURL': property.optional(),
    'dcat:byteSize': property.optional(),
    'spdx:checksum': property.optional(),
    'spdx:checksumValue': property.optional()
  });
  const catalogue = async () =>
    z.object({ '@graph': z.array(thing) }).parse(JSON.parse((await askBy('/data/dcat.jsonld')).toString()))[
      '@graph'
    ];

  it('is true of each: its size, and its digest where it stays the same', { timeout: 300_000 }, async () => {
    const things = await vi.waitFor(
      async () => {
        const found = await catalogue();
        expect(found.filter((each) => each['dcat:byteSize'] !== undefined).length).toBeGreaterThan(0);
        return found;
      },
      { timeout: 200_000, interval: 1_000 }
    );
    const files = things.filter((each) => each['dcat:downloadURL'] !== undefined);
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const path = new URL(file['dcat:downloadURL']?.[0]?.['@id'] ?? '').pathname;
      const bytes = await askBy(path);
      expect([path, file['dcat:byteSize']?.[0]?.['@value']]).toEqual([path, String(bytes.byteLength)]);
      const sum = things.find((each) => each['@id'] === file['spdx:checksum']?.[0]?.['@id']);
      const text = sum?.['spdx:checksumValue']?.[0]?.['@value'];
      expect([path, text]).toEqual([
        path,
        path.endsWith('.xlsx') ? undefined : createHash('sha256').update(bytes).digest('hex')
      ]);
    }
  });
});

describe('the whole database', () => {
  it('comes whole, in part, or not at all', async () => {
    const whole = await ask(database, { 'accept-encoding': 'gzip, br' });
    const bytes = new Uint8Array(await whole.arrayBuffer());
    const size = bytes.byteLength;
    expect(whole.headers.get('content-encoding')).toBeNull();
    expect(whole.headers.get('accept-ranges')).toBe('bytes');
    expect(new TextDecoder().decode(bytes.slice(0, 15))).toBe('SQLite format 3');
    const part = async (range: string, more: Readonly<Record<string, string>> = {}) => {
      const answer = await ask(database, { range, ...more });
      return {
        status: answer.status,
        at: answer.headers.get('content-range'),
        bytes: new Uint8Array(await answer.arrayBuffer())
      };
    };
    expect(await part('bytes=0-99')).toEqual({
      status: 206,
      at: `bytes 0-99/${size}`,
      bytes: bytes.slice(0, 100)
    });
    expect(await part('bytes=-10')).toEqual({
      status: 206,
      at: `bytes ${size - 10}-${size - 1}/${size}`,
      bytes: bytes.slice(-10)
    });
    expect((await part(`bytes=${size - 1}-`)).bytes).toHaveLength(1);
    expect(await part(`bytes=${size}-`)).toMatchObject({ status: 416, at: `bytes */${size}` });
    expect((await part('bytes=0-9,20-29')).status).toBe(200);
    expect((await part('bytes=0-9', { 'if-range': '"another"' })).status).toBe(200);
    expect((await part('bytes=0-9', { 'if-range': whole.headers.get('etag') ?? '' })).status).toBe(206);
    const head = await ask(database, {}, 'HEAD');
    expect(head.headers.get('content-length')).toBe(String(size));
  });
});

describe('the page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(['fr', 'en'])(
    'in %s has linked data that the policy on scripts lets be, and links that lead somewhere',
    async (lang) => {
      const page = await browser.newPage();
      const lines: string[] = [];
      page.on('console', (message) => lines.push(message.text()));
      page.on('pageerror', (error) => lines.push(error.message));
      await page.goto(`${site.origin}/${lang}/data`);
      const linked = JSON.parse(
        (await page.locator('script[type="application/ld+json"]').textContent()) ?? ''
      );
      expect(linked).toMatchObject({ '@type': 'Dataset', license: expect.stringContaining('etalab') });
      expect(linked.description.length).toBeGreaterThan(50);
      expect(lines).toEqual([]);
      const hrefs = await page
        .locator('main a[href^="/data/"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(hrefs.length).toBeGreaterThan(60);
      for (const href of hrefs) expect([href, (await ask(href, {}, 'HEAD')).status]).toEqual([href, 200]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await page.close();
    }
  );

  it('is reached from any page, and its address without language leads to it', async () => {
    expect(await (await ask('/fr')).text()).toContain('href="/fr/data"');
    const { status, headers } = await ask('/data', { 'accept-language': 'en' });
    expect([status, headers.get('location')]).toEqual([302, '/en/data']);
  });
});
