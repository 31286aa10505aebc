// axe on every kind of page, in both themes and at the widths of a phone and of a desk; no violation, no sideways scroll.
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pageKinds } from './page-kinds.ts';
import { launch, startSite, type Site } from './site.ts';

let site: Site;
let browser: Browser;
/** One page serves all kinds: a browser that stays open is most of the time saved. */
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launch()]);
  page = await browser.newPage({ bypassCSP: true });
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const results = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))
});

/** What the whole page is held to, once a width: its structure does not depend on the theme. */
const allRules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** What another theme may break. */
const rulesOfColour = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

const violationsOf = async (rules: object): Promise<readonly string[]> => {
  const { violations } = results.parse(
    await page.evaluate(`axe.run(document, ${JSON.stringify({ ...rules, resultTypes: ['violations'] })})`)
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 200))
        .join(' | ')}`
  );
};

/** The longer words on the narrower screen; pages of both languages are alike. */
describe.each([
  { lang: 'fr', width: 390, narrowest: 320 },
  { lang: 'en', width: 1280, narrowest: 1280 }
] as const)('in $lang, at $width px, in the light and in the dark', ({ lang, width, narrowest }) => {
  it.each(pageKinds)('/{lang}%s has no violation, and no sideways scroll', async (path) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${site.origin}/${lang}${path}`);
    await page.evaluate(axe.source);
    const inLight = await violationsOf(allRules);
    await page.emulateMedia({ colorScheme: 'dark' });
    const inDark = await violationsOf(rulesOfColour);
    await page.setViewportSize({ width: narrowest, height: 900 });
    const reached = await page.evaluate('document.documentElement.scrollWidth');
    expect({ inLight, inDark }).toEqual({ inLight: [], inDark: [] });
    expect(reached).toBeLessThanOrEqual(narrowest);
  });
});
