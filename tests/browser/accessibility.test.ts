// axe on every kind of page: French in the dark on a narrow screen, English in the light on a wide one; no violation.
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
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

const results = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))
});

/** The longest words on the narrowest screen; the other scheme and width on the other language's pages, which are alike. */
describe.each([
  { lang: 'fr', colorScheme: 'dark', width: 320 },
  { lang: 'en', colorScheme: 'light', width: 1280 }
] as const)('in $lang, $colorScheme, at $width px', ({ lang, colorScheme, width }) => {
  it.each(pageKinds)('/{lang}%s has no violation, and no sideways scroll', async (path) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 900 },
      bypassCSP: true
    });
    const page = await context.newPage();
    await page.goto(`${site.origin}/${lang}${path}`);
    await page.evaluate(axe.source);
    const { violations } = results.parse(
      await page.evaluate(
        `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`
      )
    );
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html }) => html.slice(0, 200))
            .join(' | ')}`
      )
    ).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await context.close();
  });
});
