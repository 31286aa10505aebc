// A reader's journeys in a real browser: without script first, then what the small scripts add.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const visit = async (
  path: string,
  { script = false, width = 1280, locale = 'fr-FR' } = {}
): Promise<{ page: Page; errors: string[]; close: () => Promise<void> }> => {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
    locale
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${site.origin}${path}`);
  return { page, errors, close: () => context.close() };
};

describe('without script', () => {
  it.each([
    ['fr-FR', '/fr'],
    ['en-GB', '/en']
  ])('/ leads a reader of %s to %s', async (locale, path) => {
    const { page, close } = await visit('/', { locale });
    expect(new URL(page.url()).pathname).toBe(path);
    expect(await page.getAttribute('html', 'lang')).toBe(path.slice(1));
    await close();
  });

  it('leads from the home page to a chart, from a number to its source, and on to the original', async () => {
    const { page, errors, close } = await visit('/fr');
    expect(await page.locator('svg.drawing:visible').count()).toBe(6);
    await page.locator('a[href="/fr/charts/promise-and-result"]').first().click();
    expect(await page.locator('h1').innerText()).toContain('promesses');
    await page.locator('table a[href^="/fr/sources/"]').first().click();
    const fact = new URL(page.url()).hash.slice(1);
    expect(await page.locator(`[id="${fact}"]`).count()).toBe(1);
    expect(await page.locator('main a[href^="http"]').count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await close();
  });

  it('changes a parameter by a plain link, and the language without losing it', async () => {
    const { page, close } = await visit('/fr/charts/public-money-by-project');
    const before = await page.locator('table').first().innerText();
    await page.locator('a[href*="euros=constant"]').first().click();
    expect(new URL(page.url()).search).toBe('?euros=constant');
    expect(await page.locator('table').first().innerText()).not.toBe(before);
    await page.locator('a[hreflang="en"]').first().click();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(
      '/en/charts/public-money-by-project?euros=constant'
    );
    await close();
  });

  it('sends years and organisations through a form', async () => {
    const { page, close } = await visit('/en/charts/turnover-state-and-sme');
    await page.locator('input[name="from"]').fill('2012');
    await page.locator('input[name="to"]').fill('2014');
    await page.locator('form button[type="submit"]').first().click();
    const url = new URL(page.url());
    expect(url.searchParams.get('from')).toBe('2012');
    expect(await page.locator('table').first().innerText()).toContain('2014');
    expect(await page.locator('table').first().innerText()).not.toContain('2024');
    await close();
  });

  it.each([
    [320, 330],
    [768, 640],
    [1280, 960]
  ])('shows one drawing, the one for the room, at %i px', async (width, drawn) => {
    const { page, close } = await visit('/fr/charts/turnover-state-and-sme', { width });
    const shown = page.locator('svg.drawing:visible');
    expect(await shown.count()).toBe(1);
    expect(await shown.first().getAttribute('width')).toBe(String(drawn));
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await close();
  });
});

describe('with script', () => {
  it('shows the value of a mark on focus and on hover, and lets Escape take it away', async () => {
    const { page, errors, close } = await visit('/fr/charts/turnover-state-and-sme', { script: true });
    const mark = page.locator('svg.drawing:visible a.mark').first();
    const label = (await mark.getAttribute('aria-label')) ?? '';
    const bubble = page.locator('[role="tooltip"]:visible');
    await mark.focus();
    expect(await bubble.innerText()).toBe(label);
    await page.keyboard.press('Escape');
    expect(await bubble.count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    expect(await bubble.innerText()).not.toBe(label);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('an embed', () => {
  it('is one request, without script, and fits in a frame of any page', async () => {
    const context = await browser.newContext({ viewport: { width: 700, height: 900 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.origin}/fr/embed/turnover-state-and-sme`);
    expect(asked).toHaveLength(1);
    expect(await page.locator('script').count()).toBe(0);
    expect(await page.locator('svg.drawing:visible').count()).toBe(1);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});
