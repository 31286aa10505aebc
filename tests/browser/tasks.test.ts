// What readers come for, from the home page, in three clicks or fewer. A search typed counts as two: its field, its choice.
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

const maxClicks = 3;

interface Reader {
  readonly page: Page;
  /** Clicks the first element shown that a selector finds. */
  readonly click: (selector: string) => Promise<void>;
  /** Opens the search, types, and chooses what leads to `href`. */
  readonly search: (text: string, href: string) => Promise<void>;
}

/** Does a task from the home page, and counts the clicks. */
const task = async (script: boolean, run: (reader: Reader) => Promise<void>, at = site): Promise<void> => {
  const context = await browser.newContext({ javaScriptEnabled: script, locale: 'fr-FR' });
  const page = await context.newPage();
  let clicks = 0;
  const click = async (selector: string): Promise<void> => {
    clicks += 1;
    await page.locator(selector).filter({ visible: true }).first().click();
  };
  const search = async (text: string, href: string): Promise<void> => {
    await click('header .find summary');
    await page.locator('header input[type="search"]').pressSequentially(text);
    if (script) return click(`header [role="option"][data-href="${href}"]`);
    await page.keyboard.press('Enter');
    await click(`main a[href="${href}"]`);
  };
  await page.goto(`${at.origin}/fr`);
  await run({ page, click, search });
  expect(clicks).toBeLessThanOrEqual(maxClicks);
  await context.close();
};

const address = (page: Page): string => page.url().slice(new URL(page.url()).origin.length);

describe.each([
  ['without script', false],
  ['with script', true]
])('%s', (_, script) => {
  it('the State’s money in Andromède, and who says so', () =>
    task(script, async ({ page, click, search }) => {
      await search('androm', '/fr/organisations/andromede');
      await page.waitForURL('**/fr/organisations/andromede');
      await click('main a[href^="/fr/facts/andromede-public-funding-"]');
      await page.waitForURL('**/fr/facts/andromede-public-funding-*');
      expect(await page.locator('h1').innerText()).toContain('€');
      expect(await page.locator('main a[href^="/fr/sources/"]').count()).toBeGreaterThan(0);
      expect(await page.locator('main a[href^="http"]').count()).toBeGreaterThan(0);
    }));

  it.each(['xlsx', 'fr.csv'])('all facts of Cloudwatt for a French Excel, as %s', (format) =>
    task(script, async ({ page, click }) => {
      await click('main a[href="/fr/organisations/cloudwatt"]');
      await page.waitForURL('**/fr/organisations/cloudwatt');
      await click('main details:has(a[href^="/data/"]) > summary');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        click(`main a[href="/data/facts.${format}?organisation_id=cloudwatt"]`)
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format.split('.').at(-1)}$`));
    })
  );

  it('a chart’s citation', () =>
    task(script, async ({ page, click }) => {
      await click('main figure h2 a[href="/fr/charts/promise-and-result"]');
      await page.waitForURL('**/fr/charts/promise-and-result');
      await click('main .embed-share summary, main button[aria-haspopup="dialog"]');
      const cited = await page.locator('#code-bibtex:visible').inputValue();
      expect(cited).toContain(`${site.origin}/fr/charts/promise-and-result`);
      expect(cited).toContain('@');
      expect(cited).toMatch(/version [0-9a-f]{12}/);
    }));

  it('the aid of Nexedi in the register, and its sum', () =>
    task(script, async ({ page, click, search }) => {
      await search('nexedi', '/fr/organisations/nexedi');
      await page.waitForURL('**/fr/organisations/nexedi');
      await click('main a[href="/fr/registers/state-aid?organisation=nexedi"]');
      await page.waitForURL('**/fr/registers/state-aid?organisation=nexedi');
      expect(await page.locator('main').innerText()).toMatch(/Somme des éléments d’aide\s*: [\d\s]+/);
    }));

  it('who disagrees on the turnover of Numergy', () =>
    task(script, async ({ page, click }) => {
      await click('main a[href="/fr/organisations/numergy"]');
      await page.waitForURL('**/fr/organisations/numergy');
      await click('main a[href^="/fr/organisations/numergy?tab=disagreements"]');
      await page.waitForURL('**?tab=disagreements*');
      const section = page.locator('section[aria-labelledby="tab"]');
      await click('main details[id^="disagreement-numergy-turnover-2014-"] > summary');
      expect(await section.innerText()).toContain('Numergy – chiffre d’affaires, 2014');
      for (const title of ['Silicon.fr', 'BFM Business', 'ChannelNews'])
        expect(await section.locator(`svg:visible a[aria-label^="${title}"]`).count()).toBeGreaterThan(0);
    }));

  it('an error reported where nothing is set leads to where to write', () =>
    task(script, async ({ page, click }) => {
      await click('main figure h2 a[href="/fr/charts/promise-and-result"]');
      await page.waitForURL('**/fr/charts/promise-and-result');
      await click('main a[href^="/fr/about"]');
      await page.waitForURL('**/fr/about*');
      expect(await page.locator(`[id="${address(page).split('#')[1] ?? ''}"]:visible`).count()).toBe(1);
    }));
});

it.each([
  ['errors@example.org', 'mailto:errors@example.org?subject='],
  ['https://example.org/report', 'https://example.org/report?title=']
])('an error reported to %s is a message filled in', async (setting, start) => {
  const other = await startSite({ REPORT: setting });
  try {
    await task(
      false,
      async ({ page, click }) => {
        await click('main a[href="/fr/organisations/numergy"]');
        await page.waitForURL('**/fr/organisations/numergy');
        const href = await page.locator(`main a[href^="${start}"]`).first().getAttribute('href');
        expect(href).toContain('Numergy');
        expect(href).toContain(encodeURIComponent(`${other.origin}/fr/organisations/numergy`));
      },
      other
    );
  } finally {
    await other.stop();
  }
});
