// The masthead: one line at every width, a menu and a search field that open without script, targets large enough.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
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

const visit = async (path: string, width: number, script = false): Promise<Page> => {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 844 },
    bypassCSP: true
  });
  const page = await context.newPage();
  await page.goto(`${site.origin}${path}`);
  return page;
};

const boxes = z.array(z.object({ text: z.string(), width: z.number(), height: z.number() }));
/** Every link, field, button and summary of the masthead that is shown, with its size in pixels. */
const targetsOf = async (page: Page) =>
  boxes.parse(
    await page
      .locator('.masthead :is(a, summary, input, button):visible')
      .evaluateAll((nodes) =>
        nodes.map((node) => ({ text: node.textContent, ...node.getBoundingClientRect().toJSON() }))
      )
  );

describe.each(['fr', 'en'])('in %s', (lang) => {
  it.each([320, 390, 768, 1024, 1280])(
    'is one line at %i px, with targets of 24 px at least',
    async (width) => {
      const page = await visit(`/${lang}/charts/market-size`, width);
      const masthead = await page.locator('.masthead').boundingBox();
      expect(masthead?.height).toBeLessThanOrEqual(56);
      const targets = await targetsOf(page);
      expect(targets.length).toBeGreaterThan(3);
      expect(targets.filter((one) => one.width < 24 || one.height < 24)).toEqual([]);
      await page.context().close();
    }
  );

  it.each(['.menu', '.find'])('opens %s with the keyboard and no script, one at a time', async (part) => {
    const page = await visit(`/${lang}/charts/market-size`, 390);
    const shown = page.locator(`.masthead ${part} .panel`);
    expect(await shown.isVisible()).toBe(false);
    await page.locator(`.masthead ${part} summary`).press('Enter');
    expect(await shown.isVisible()).toBe(true);
    const targets = await targetsOf(page);
    expect(targets.filter((one) => one.width < 24 || one.height < 24)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.locator(`.masthead ${part} .panel :focus`).count()).toBe(1);
    expect(await page.locator('.masthead .panel:visible').count()).toBe(1);
    await page.context().close();
  });

  it('keeps every word on the narrowest screen when letters are twice as large', async () => {
    const page = await visit(`/${lang}/charts/market-size`, 320, true);
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    const edges = await page
      .locator('.masthead :is(a, summary):visible')
      .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().right));
    expect(Math.max(...edges)).toBeLessThanOrEqual(320);
    await page.context().close();
  });
});

it('leads from the menu to a page, and marks where the reader is', async () => {
  const page = await visit('/fr/charts/market-size', 390);
  await page.locator('.masthead .menu summary').click();
  expect(await page.locator('.menu [aria-current]').innerText()).toBe('Graphiques');
  await page.locator('.menu a[href="/fr/sources"]').click();
  expect(new URL(page.url()).pathname).toBe('/fr/sources');
  expect(await page.locator('.menu .panel').isVisible()).toBe(false);
  await page.context().close();
});
