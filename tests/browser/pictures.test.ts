// Charts as pictures: what the server answers, and that nothing is cut off when a file is opened on its own.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { launch, startSite, type Site } from './site.ts';

let site: Site;
let browser: Browser;
let slugs: readonly string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launch()]);
  const map = await (await fetch(`${site.origin}/sitemap.xml`)).text();
  slugs = [...new Set([...map.matchAll(/\/fr\/charts\/([a-z0-9-]+)</g)].map(([, slug]) => slug ?? ''))];
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${site.origin}${path}`, { headers });

/** Width and height that a PNG declares. */
const dimensions = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
const bytes = async (path: string) => Buffer.from(await (await ask(path)).arrayBuffer());

describe('a PNG', () => {
  it('is sent as one, to be kept, shared and named', async () => {
    const answer = await ask('/fr/charts/promise-and-result.png');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).toContain('public');
    expect(answer.headers.get('content-disposition')).toMatch(/promise-and-result_[0-9a-f]{12}_fr\.png/);
    const body = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-length')).toBe(String(body.byteLength));
    const etag = answer.headers.get('etag') ?? '';
    expect((await ask('/fr/charts/promise-and-result.png', { 'if-none-match': etag })).status).toBe(304);
  });

  it.each([
    ['', 1376],
    ['?scale=1', 688],
    ['?scale=3', 2064],
    ['?scale=1&width=320', 320],
    ['?scale=2&width=777', 1554],
    ['?width=2000&scale=1', 2000],
    ['?scale=1&theme=dark', 688]
  ])('has the width asked for: %s', async (search, width) => {
    expect(dimensions(await bytes(`/en/charts/promise-and-result.png${search}`))[0]).toBe(width);
  });

  it('is the same, byte for byte, however often it is asked for', async () => {
    const path = '/fr/charts/turnover-state-and-sme.png?scale=1&width=500';
    const [first, second] = await Promise.all([bytes(path), bytes(path)]);
    expect(first.equals(second)).toBe(true);
  });

  it('lets a chart keep a scale of its own', async () => {
    const path = '/fr/charts/turnover-state-and-sme.png?scale=log';
    expect(dimensions(await bytes(`${path}&scale=1`))[0]).toBe(688);
    expect((await bytes(`${path}&scale=1`)).equals(await bytes(path.replace('log', '1')))).toBe(false);
  });
});

describe('a picture that cannot be', () => {
  it.each([
    ['png?width=319', 'width', ['320–2000']],
    ['png?width=2001', 'width', ['320–2000']],
    ['png?width=1e3', 'width', ['320–2000']],
    ['svg?width=99999999999', 'width', ['320–2000']],
    ['png?scale=4', 'scale', ['1', '2', '3']],
    ['png?scale=-1', 'scale', ['1', '2', '3']],
    ['svg?theme=sepia', 'theme', ['light', 'dark', 'grey']],
    ['svg?theme=constructor', 'theme', ['light', 'dark', 'grey']]
  ])('%s is a 400 that names the parameter and its bounds', async (rest, parameter, allowed) => {
    const answer = await ask(`/fr/charts/promise-and-result.${rest}`);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 400, parameter, allowed });
  });

  it('has too many pixels: the scales that fit are named', async () => {
    const answer = await ask('/fr/charts/timeline.png?width=2000&scale=3');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ parameter: 'scale', allowed: expect.arrayContaining(['1']) });
  });

  it('is of no chart', async () => {
    for (const path of ['/en/charts/nope.png', '/en/charts/nope.svg', '/en/charts/nope/card.png'])
      expect((await ask(path)).status).toBe(404);
  });
});

describe('cards', () => {
  it.each(['fr', 'en'])('every page in %s has one, absolute, 1200 × 630, described', async (lang) => {
    const own = [
      '/charts/timeline',
      '/facts/numergy-turnover-2014-5',
      '/organisations',
      '/organisations/gandi',
      '/compare?organisations=cloudwatt,gandi',
      '/registers/state-aid?level=cloud',
      '/sources/itpro-2013-gandi-petition'
    ];
    const shown = new Set<string>();
    for (const path of ['', '/charts', '/sources', '/method', ...own]) {
      const html = await (await ask(`/${lang}${path}`)).text();
      const textOf = (name: string) =>
        new RegExp(`<meta (?:property|name)="${name}" content="([^"]+)"`).exec(html)?.[1] ?? '';
      for (const name of ['og:title', 'og:description', 'og:image:alt']) expect(textOf(name)).not.toBe('');
      expect(textOf('og:locale')).toBe(lang === 'fr' ? 'fr_FR' : 'en_GB');
      expect(textOf('og:locale:alternate')).toBe(lang === 'fr' ? 'en_GB' : 'fr_FR');
      expect(textOf('twitter:card')).toBe('summary_large_image');
      const address = new URL(textOf('og:image').replaceAll('&amp;', '&'));
      expect(address.origin).toBe(site.origin);
      const card = await bytes(`${address.pathname}${address.search}`);
      expect(dimensions(card)).toEqual([1200, 630]);
      shown.add(card.toString('base64'));
    }
    expect(shown.size).toBe(own.length + 1);
  });

  it('a chart’s card shows the state of its page', async () => {
    const html = await (await ask('/fr/charts/turnover-state-and-sme?scale=log')).text();
    expect(html).toContain('/fr/charts/turnover-state-and-sme/card.png?scale=log"');
  });
});

const outside = z.array(z.string());

/** What a file opened on its own shows only in part. */
const cut = async (page: Page, address: string): Promise<string[]> => {
  await page.goto(address);
  const found = await page.evaluate(() => {
    const whole = document.documentElement.getBoundingClientRect();
    return [...document.querySelectorAll('text, path')].flatMap((part) => {
      const box = part.getBoundingClientRect();
      const inside =
        box.left >= whole.left &&
        box.top >= whole.top &&
        box.right <= whole.right &&
        box.bottom <= whole.bottom;
      if (inside || box.width + box.height === 0 || part.closest('defs, clipPath') !== null) return [];
      return [part.closest('[data-text]')?.getAttribute('data-text') ?? part.outerHTML.slice(0, 120)];
    });
  });
  return outside.parse(found);
};

describe.each([
  ['fr', ''],
  ['en', ''],
  ['fr', '?width=320&theme=dark'],
  ['en', '?width=1200']
])('an SVG in %s opened on its own%s', (lang, search) => {
  it('shows all that it holds, for every chart, and needs no font', { timeout: 180_000 }, async () => {
    expect(slugs.length).toBeGreaterThanOrEqual(6);
    const page = await browser.newPage();
    for (const slug of slugs) {
      expect(await cut(page, `${site.origin}/${lang}/charts/${slug}.svg${search}`), slug).toEqual([]);
      expect(await page.locator('text, a, style, script').count()).toBe(0);
      expect(await page.locator('svg > title').textContent()).not.toBe('');
    }
    await page.close();
  });
});

it('a text out of its picture would be found', async () => {
  const page = await browser.newPage();
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="50" height="20"><text y="15">far too long</text></svg>';
  expect(await cut(page, `data:image/svg+xml,${encodeURIComponent(svg)}`)).toHaveLength(1);
  await page.close();
});
