// No page is longer than six screens of a desk, and wide tables say that they scroll, and print whole.
import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { versions } from '#lib/server/db/versions.ts';
import { pageKinds } from './page-kinds.ts';
import { launch, startSite, type Site } from './site.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const screen = { width: 1280, height: 800 } as const;
const maxHeight = 6 * screen.height;

/** One text that is read from its beginning to its end. */
const exceptions: readonly string[] = ['/method'];

/** Pages of lists that no other test reads. */
const lists = [
  '/sources?page=2',
  '/charts?page=3',
  '/timeline',
  '/timeline?page=2',
  '/disagreements?page=2',
  '/registers/decp?page=2'
];

const chartPages = readdirSync('src/charts', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `/charts/${name}`);

const open = async (path: string, viewport: { width: number; height: number } = screen): Promise<Page> => {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.goto(`${site.origin}${path}`);
  return page;
};

const heightOf = async (page: Page): Promise<number> =>
  z.number().parse(await page.evaluate('document.documentElement.scrollHeight'));

describe('at 1280 × 800', () => {
  const measured = [...new Set([...pageKinds, ...chartPages, ...lists])].filter(
    (path) => !exceptions.includes(path)
  );

  it.each(measured)('/{lang}%s is six screens at most', async (path) => {
    for (const lang of ['fr', 'en']) {
      const page = await open(`/${lang}${path}`);
      expect(await heightOf(page)).toBeLessThanOrEqual(maxHeight);
      await page.context().close();
    }
  });

  it.each(exceptions)('/{lang}%s is longer: it need not be an exception otherwise', async (path) => {
    const page = await open(`/fr${path}`);
    expect(await heightOf(page)).toBeGreaterThan(maxHeight);
    await page.context().close();
  });
});

describe('a wide table', () => {
  const note = '.register-rows > .scroll-note';

  it('says that it scrolls where it does, and nowhere else', async () => {
    const narrow = await open('/fr/registers/decp', { width: 390, height: 844 });
    expect(await narrow.locator(note).isVisible()).toBe(true);
    const region = narrow.locator('.register-rows');
    expect(await region.getAttribute('tabindex')).toBe('0');
    expect(await region.getAttribute('aria-label')).toMatch(/^Lignes 1 à 15/);
    await narrow.context().close();
    const wide = await open('/fr/registers/decp', { width: 1600, height: 900 });
    expect(await wide.locator(note).isVisible()).toBe(false);
    await wide.context().close();
  });

  it.each([
    '/registers/decp',
    '/registers/state-aid',
    '/facts/france-2030-cloud-public-funding-2025-1',
    '/charts/headcount'
  ])('of /fr%s prints whole on A4', async (path) => {
    // 210 mm less margins of 10 mm.
    const page = await open(`/fr${path}`, { width: 718, height: 1040 });
    await page.emulateMedia({ media: 'print' });
    const regions = z
      .array(z.object({ table: z.number(), region: z.number(), hidden: z.number(), overflow: z.string() }))
      .parse(
        await page.evaluate(
          `[...document.querySelectorAll('.scroll')].map((region) => ({
              table: region.querySelector('table').getBoundingClientRect().width,
              region: region.getBoundingClientRect().width,
              hidden: region.scrollHeight - region.clientHeight,
              overflow: getComputedStyle(region).overflowX
            }))`
        )
      );
    expect(regions.length).toBeGreaterThan(0);
    for (const { table, region, hidden, overflow } of regions) {
      expect(hidden).toBeLessThanOrEqual(1);
      expect(table).toBeLessThanOrEqual(region + 1);
      expect(overflow).toBe('visible');
    }
    await page.context().close();
  });
});

describe('the table of a chart', () => {
  const place = z.object({ top: z.number(), bottom: z.number() });
  const placeOf = async (page: Page, selector: string) =>
    place.parse(
      await page.evaluate(
        `(({ top, bottom }) => ({ top, bottom }))(document.querySelector('${selector}').getBoundingClientRect())`
      )
    );

  it.each([
    ['with', true, screen],
    ['without', false, { width: 390, height: 844 }]
  ] as const)(
    'scrolls by itself to the row that an address names, %s script',
    async (_, script, viewport) => {
      const context = await browser.newContext({ javaScriptEnabled: script, viewport });
      const page = await context.newPage();
      for (const row of ['row-1', 'row-40', 'row-78']) {
        await page.goto(`${site.origin}/fr/charts/headcount`);
        await page.goto(`${site.origin}/fr/charts/headcount#${row}`);
        await page.waitForTimeout(1_000);
        const found = await placeOf(page, `[id="${row}"]`);
        const heads = await placeOf(page, '.all-rows thead th');
        const region = await placeOf(page, '.all-rows');
        expect([row, found.top >= heads.bottom - 1]).toEqual([row, true]);
        expect([row, found.bottom <= Math.min(region.bottom, viewport.height) + 1]).toEqual([row, true]);
        expect([row, found.top >= 0]).toEqual([row, true]);
      }
      await context.close();
    }
  );

  it('keeps a focused link in sight of its heads', async () => {
    const page = await open('/fr/charts/headcount');
    const links = page.locator('.all-rows tbody a');
    await links.last().focus();
    for (let back = 0; back < 12; back += 1) await page.keyboard.press('Shift+Tab');
    await page.evaluate(`document.activeElement.id = 'held'`);
    const held = await placeOf(page, '#held');
    const heads = await placeOf(page, '.all-rows thead th');
    expect(held.top).toBeGreaterThanOrEqual(heads.bottom - 1);
    await page.context().close();
  });
});

describe('the pages of a list', () => {
  it('are links that work without script, keep the filters and name the page shown', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: screen });
    const page = await context.newPage();
    await page.goto(`${site.origin}/fr/sources?kind=press`);
    await page.click('a[rel="next"]');
    await page.waitForURL('**/sources?kind=press&page=2#list');
    expect(await page.locator('nav [aria-current="page"]').last().textContent()).toBe('2');
    await page.click('a[rel="prev"]');
    await page.waitForURL('**/sources?kind=press#list');
    await context.close();
  });

  it('are few: what lies beyond the last is refused in both languages, and the last is named', async () => {
    for (const lang of ['fr', 'en'])
      for (const path of [
        'sources',
        'charts',
        'timeline',
        'disagreements',
        'registers/decp',
        'registers/state-aid'
      ]) {
        const answer = await fetch(`${site.origin}/${lang}/${path}?page=9999`);
        expect([path, answer.status]).toEqual([path, 400]);
        const text = await answer.text();
        expect(text).toContain('page=9999');
        expect(text).toMatch(/1–\d+/);
      }
  });

  it.each(['2026-11-27'])('of the version published on %s keep its name', async (date) => {
    const version = versions().find((known) => known.date === date)?.version ?? '';
    const page = await (await fetch(`${site.origin}/fr/sources?v=${version}`)).text();
    expect(page).toContain(`/fr/sources?page=2&amp;v=${version}#list`);
    for (const path of ['timeline?q=numergy', 'disagreements?order=gap', 'registers/decp?name=bull'])
      expect((await fetch(`${site.origin}/fr/${path}&v=${version}`)).status).toBe(200);
  });

  it('open at an event by its address of before there were pages', async () => {
    const page = await open('/fr/timeline');
    const id = z
      .string()
      .parse(await page.evaluate(`document.querySelector('main details li:last-child').id`));
    await page.context().close();
    const old = await open(`/fr/timeline#${id}`);
    expect(await old.locator(`[id="${id}"] a`).isVisible()).toBe(true);
    await old.click(`[id="${id}"] a`);
    await old.waitForURL(`**/timeline?at=${id}#${id}`);
    expect(await old.locator(`.facts [id="${id}"]`).isVisible()).toBe(true);
    await old.context().close();
  });
});
