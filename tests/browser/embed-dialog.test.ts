// The embed codes: a dialog by keyboard and script, a disclosure without.
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

const results = z.object({ violations: z.array(z.object({ id: z.string() })) });
const path = '/fr/charts/turnover-state-and-sme?from=2012';

it('opens by keyboard, previews, rewrites its codes, copies, says so, and gives the focus back', async () => {
  const context = await browser.newContext({ bypassCSP: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
  const page = await context.newPage();
  const framed: string[] = [];
  page.on('request', (request) => request.url().includes('/embed/') && framed.push(request.url()));
  await page.goto(`${site.origin}${path}`);
  const open = page.locator('button[aria-haspopup="dialog"]');
  expect(framed).toEqual([]);
  await open.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Intégrer dans une page' });
  await expect.poll(() => framed.length).toBe(1);

  await dialog.locator('[name="theme"]').selectOption('dark');
  await dialog.locator('[name="title"]').uncheck();
  await dialog.locator('[name="height"]').fill('500');
  await dialog.locator('[name="v"]').selectOption('pinned');
  const code = await dialog.locator('#code-iframe').inputValue();
  expect(code).toMatch(/from=2012&amp;theme=dark&amp;height=500&amp;v=[0-9a-f]{12}&amp;title=0"/);
  expect(code).toContain('height="500"');
  expect(await dialog.locator('#code-component').inputValue()).toContain(' theme="dark" height="500" v="');
  await dialog.locator('[data-copy="code-iframe"]').click();
  await expect.poll(() => dialog.getByRole('status').innerText()).toBe('Copié');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);

  await page.evaluate(axe.source);
  const { violations } = results.parse(await page.evaluate('axe.run(document.querySelector("dialog"))'));
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await dialog.isVisible()).toBe(false);
  expect(await open.evaluate((one) => one === document.activeElement)).toBe(true);
  await context.close();
});

it('is a disclosure with the same codes, without script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}${path}`);
  await page.locator('.embed-share summary').click();
  expect(await page.locator('#code-iframe').inputValue()).toContain(
    `src="${site.origin}/fr/embed/turnover-state-and-sme?from=2012"`
  );
  expect(await page.locator('.embed-settings, [data-copy]').filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('.code textarea').count()).toBe(8);
  await context.close();
});
