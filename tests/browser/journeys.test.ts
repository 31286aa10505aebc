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

  it('leads from the home page to a chart, from a number to its fact, to its source, and on to the original', async () => {
    const { page, errors, close } = await visit('/fr');
    expect(await page.locator('svg.drawing:visible').count()).toBe(10);
    await page.locator('a[href="/fr/charts/promise-and-result"]').first().click();
    expect(await page.locator('.kicker').innerText()).toContain('promesses');
    const figure = page.locator('table .numeric a[href^="/fr/facts/"]').first();
    const value = await figure.innerText();
    await figure.click();
    expect(await page.locator('h1').innerText()).toContain(value);
    expect(await page.locator('main a[href^="http"]').count()).toBeGreaterThan(0);
    await page.locator('main a[href^="/fr/sources/"][href*="#"]').first().click();
    const fact = new URL(page.url()).hash.slice(1);
    expect(await page.locator(`[id="${fact}"]`).count()).toBe(1);
    expect(await page.locator('main a[href^="http"]').count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await close();
  });

  it('finds by a plain form, from any page', async () => {
    const { page, close } = await visit('/en/method');
    await page.locator('header .find summary').click();
    await page.locator('header input[type="search"]').fill('numergy');
    await page.locator('header button[type="submit"]').click();
    await page.waitForURL('**/en/search?q=numergy');
    expect(await page.locator('mark').first().innerText()).toMatch(/numergy/i);
    await page.locator('main a[href="/en/organisations/numergy"]').first().click();
    expect(await page.locator('h1').innerText()).toBe('Numergy');
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
    await page.locator('main form button[type="submit"]').first().click();
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
    const panel = page.locator('.mark-panel:visible');
    await mark.focus();
    expect(await panel.locator('> p').innerText()).toBe(label);
    expect(await panel.locator('dd a').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect(await panel.count()).toBe(0);
    const walked = new Set<string>();
    for (const key of ['Home', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'End']) {
      await page.keyboard.press(key);
      if ((await panel.count()) > 0) walked.add(await panel.locator('> p').innerText());
    }
    expect(walked.size).toBeGreaterThan(1);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('search suggestions', () => {
  it('come as one types, are walked by arrows, left by Escape and followed by Enter', async () => {
    const { page, errors, close } = await visit('/fr/method', { script: true });
    const field = page.locator('header [role="combobox"]');
    await page.locator('header .find summary').press('Enter');
    await page.locator('header [role="combobox"]:focus').waitFor();
    await page.keyboard.type('numerg');
    const options = page.locator('[role="option"]:visible');
    await options.first().waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const chosen = await field.getAttribute('aria-activedescendant');
    expect(await options.first().getAttribute('id')).toBe(chosen);
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await options.count()).toBe(0);
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await field.pressSequentially('y');
    await options.first().waitFor();
    const target = await options.first().getAttribute('data-href');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${target}`);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('an embed', () => {
  it('is one request, without script, and fits in a frame of any page', async () => {
    const context = await browser.newContext({ viewport: { width: 700, height: 900 } });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${site.origin}/fr/embed/turnover-state-and-sme`);
    expect(requests).toHaveLength(1);
    expect(await page.locator('script').count()).toBe(0);
    expect(await page.locator('svg.drawing:visible').count()).toBe(1);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});
