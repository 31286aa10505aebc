// The first screen of each chart's page: the picture starts near its top and ends on it, on a phone and on a desk.
import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { launch, startSite, type Site } from './site.ts';

let site: Site;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launch()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const slugs = readdirSync('src/charts', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** In pixels; `top` is the lowest place at which a drawing may start. */
const screens = [
  { name: 'phone', width: 390, height: 844, top: 220 },
  { name: 'desk', width: 1280, height: 800, top: 230 }
] as const;

/**
 * The most pixels at which a drawing may end that is not whole on the first screen yet. It may not grow, and leaves the list
 * when it fits. Letters in a serif as wide as DejaVu's put a drawing some 25 px lower than others do.
 */
const tooTall: Readonly<Record<'phone' | 'desk', Readonly<Record<string, number>>>> = {
  phone: {
    headcount: 1010,
    lifelines: 1180,
    'money-flow': 1220,
    'money-per-firm': 1040,
    'public-contracts': 1110,
    'public-money-2010-2026': 1110
  },
  desk: {}
};

const place = z.object({ top: z.number(), bottom: z.number() });

/** Where the drawing that is shown starts and ends, in pixels from the top of the page. */
const measure = `(() => {
  const svg = [...document.querySelectorAll('.chart svg')].find((one) => one.getBoundingClientRect().width > 0);
  const { top, bottom } = svg.getBoundingClientRect();
  return { top: Math.floor(top + scrollY), bottom: Math.floor(bottom + scrollY) };
})()`;

/** The lower of the two languages' places. */
const placeOf = async (slug: string, width: number, height: number) => {
  await page.setViewportSize({ width, height });
  const places = [];
  for (const lang of ['fr', 'en']) {
    await page.goto(`${site.origin}/${lang}/charts/${slug}`);
    places.push(place.parse(await page.evaluate(measure)));
  }
  return {
    top: Math.max(...places.map(({ top }) => top)),
    bottom: Math.max(...places.map(({ bottom }) => bottom))
  };
};

describe.each(screens)('on a $name', ({ name, width, height, top }) => {
  it.each(slugs)('%s starts and ends on the first screen', async (slug) => {
    const found = await placeOf(slug, width, height);
    const text = `${slug} on a ${name}: the drawing is at ${found.top} to ${found.bottom} px`;
    const listed = tooTall[name][slug];
    expect(found.top, text).toBeLessThanOrEqual(top);
    expect(found.bottom, text).toBeLessThanOrEqual(listed ?? height);
    if (listed !== undefined) expect(found.bottom, `${text} and fits`).toBeGreaterThan(height);
  });
});
