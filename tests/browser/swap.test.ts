// Settings that change the page in place: no new page, the address and the focus follow, back restores; and all of it without script.
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

const chart = '/fr/charts/turnover-state-and-sme';
const compare = '/fr/compare?organisations=cloudwatt,numergy,gandi';

const visit = async (path: string, script: boolean) => {
  const context = await browser.newContext({ javaScriptEnabled: script, locale: 'fr-FR' });
  const page = await context.newPage();
  const errors: string[] = [];
  let documents = 0;
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => request.isNavigationRequest() && (documents += 1));
  await page.goto(site.origin + path);
  return { page, context, errors, visits: () => documents, close: () => context.close() };
};

const search = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const focused = (page: Page) => page.evaluate('document.activeElement.id');

describe('with script', () => {
  it('a setting changes the chart, the title of its files and the other language, without a new page', async () => {
    const { page, errors, visits, close } = await visit(chart, true);
    await page.evaluate('document.body.dataset.kept = "yes"');
    const link = page.locator('#set-scale-log');
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**?scale=log');
    await page.locator('#set-scale-log[aria-current]').waitFor();
    expect(visits()).toBe(1);
    expect(await page.getAttribute('body', 'data-kept')).toBe('yes');
    expect(await focused(page)).toBe('set-scale-log');
    expect(await page.getAttribute('link[rel="canonical"]', 'href')).toContain('?scale=log');
    expect(await page.locator('link[rel="canonical"]').count()).toBe(1);
    expect(await page.getAttribute('a.language', 'href')).toBe('/en/charts/turnover-state-and-sme?scale=log');
    expect(await page.locator('a[href$="sme.csv?scale=log"]').count()).toBe(1);
    const text = await page.locator('[role="status"].unseen').textContent();
    expect(text).toBe(await page.locator('.takeaway').textContent());
    expect(errors).toEqual([]);
    await close();
  });

  it('back and forward restore each state', async () => {
    const { page, visits, close } = await visit(chart, true);
    await page.click('#set-scale-log');
    await page.locator('#set-scale-log[aria-current]').waitFor();
    await page.click('#set-euros-constant');
    await page.locator('#set-euros-constant[aria-current]').waitFor();
    expect(search(page)).toBe('?scale=log&euros=constant');
    await page.goBack();
    await page.locator('#set-euros-current[aria-current]').waitFor();
    expect(search(page)).toBe('?scale=log');
    await page.goBack();
    await page.locator('#set-scale-linear[aria-current]').waitFor();
    expect(search(page)).toBe('');
    await page.goForward();
    await page.locator('#set-scale-log[aria-current]').waitFor();
    expect(visits()).toBe(1);
    await close();
  });

  it('the form goes the same way, and what marks are is still said', async () => {
    const { page, errors, visits, close } = await visit(chart, true);
    await page.fill('input[name="from"]', '2013');
    await page.locator('#apply').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**from=2013**');
    await page.locator('input[name="from"][value="2013"]').waitFor();
    expect(visits()).toBe(1);
    expect(await focused(page)).toBe('apply');
    const mark = page.locator('svg.drawing:visible a.mark').first();
    await mark.focus();
    expect(await page.locator('.mark-panel:visible > p').innerText()).toBe(
      await mark.getAttribute('aria-label')
    );
    expect(await page.locator('svg.drawing:visible a.mark[tabindex="0"]').count()).toBe(1);
    expect(errors).toEqual([]);
    await close();
  });

  it('an organisation leaves the comparison without a new page; its fellows stay', async () => {
    const { page, visits, close } = await visit(compare, true);
    await page.click('#remove-numergy');
    await page.waitForURL('**organisations=cloudwatt,gandi');
    await page.locator('#remove-numergy').waitFor({ state: 'detached' });
    expect(await page.locator('h1').innerText()).toBe('Cloudwatt et Gandi, côte à côte');
    expect(await page.title()).toContain('Cloudwatt et Gandi');
    expect(await page.locator('[role="status"].unseen').textContent()).toContain('Cloudwatt et Gandi');
    expect(visits()).toBe(1);
    await close();
  });

  it('leaves a click with a key held to the browser', async () => {
    const { page, context, close } = await visit(chart, true);
    const opened = context.waitForEvent('page');
    await page.click('#set-scale-log', { modifiers: ['ControlOrMeta'] });
    await opened;
    expect(search(page)).toBe('');
    await close();
  });

  it('visits the page where fetching it fails, so that its error shows', async () => {
    const { page, visits, close } = await visit(compare, true);
    await page.evaluate(
      `document.querySelector('input[value="gandi"]').value = 'gandy'; document.querySelector('.picker').open = true`
    );
    await page.click('#apply');
    await page.locator('code', { hasText: 'organisations=gandy' }).first().waitFor();
    expect(visits()).toBe(2);
    await close();
  });
});

describe('without script', () => {
  it('the same links and forms lead to the same addresses', async () => {
    const { page, visits, close } = await visit(chart, false);
    await page.click('#set-scale-log');
    await page.waitForURL('**?scale=log');
    expect(search(page)).toBe('?scale=log');
    await page.fill('input[name="from"]', '2013');
    await page.click('#apply');
    await page.waitForURL('**from=2013**');
    expect(search(page)).toContain('from=2013');
    expect(visits()).toBe(3);
    await close();
  });

  it('chooses organisations in a form, from a profile too, and shows them side by side', async () => {
    const { page, close } = await visit('/fr/compare', false);
    await page.check('input[value="cloudwatt"]');
    await page.check('input[value="gandi"]');
    await page.click('#apply');
    await page.waitForURL('**organisations=**');
    expect(await page.locator('h1').innerText()).toBe('Cloudwatt et Gandi, côte à côte');
    const fact = page.locator('#turnover ~ .scroll a', { hasText: /97\s485/ });
    await fact.click();
    await page.waitForURL('**/facts/cloudwatt-turnover-2013-*');
    expect(await page.locator('main').innerText()).toMatch(/97\s485/);
    await page.goto(`${site.origin}/fr/organisations/gandi`);
    await page.click('#compare > summary');
    await page.selectOption('select[name="organisations"]', 'ikoula');
    await page.click('.with button');
    await page.waitForURL('**/compare?**');
    expect(await page.locator('h1').innerText()).toBe('Gandi et Ikoula, côte à côte');
    await close();
  });

  it.each([2, 6])('a comparison of %i fits in 320 px, its tables scrolling by themselves', async (count) => {
    const ids = ['cloudwatt', 'numergy', 'gandi', 'ikoula', 'ovh', 'celeste'].slice(0, count);
    const { page, close } = await visit(`/en/compare?organisations=${ids.join(',')}`, false);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    const regions = await page.locator('.compared-table').all();
    expect(regions.length).toBeGreaterThan(4);
    for (const region of regions) {
      expect(await region.getAttribute('role')).toBe('region');
      expect(await region.getAttribute('aria-label')).toMatch(/\w/);
      expect(await region.getAttribute('tabindex')).toBe('0');
    }
    await close();
  });
});

it('gives the comparison as CSV, and its errors as problem details', async () => {
  const good = await fetch(`${site.origin}/fr/compare.csv?organisations=cloudwatt,gandi`);
  expect(good.headers.get('content-type')).toContain('text/csv');
  expect(good.headers.get('access-control-allow-origin')).toBe('*');
  expect((await good.text()).split('\r\n')[0]).toMatch(/^organisation_id,organisation,item,text,low,high/);
  const bad = await fetch(`${site.origin}/en/compare.csv?organisations=cloudwat`);
  expect(bad.status).toBe(400);
  expect(await bad.json()).toMatchObject({
    status: 400,
    parameter: 'organisations',
    detail: 'organisations=cloudwat'
  });
});
