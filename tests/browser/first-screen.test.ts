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

/** Pixels of a screen; `top` is the lowest place at which a drawing may start. */
const screens = [
  { name: 'phone', width: 390, height: 844, top: 220 },
  { name: 'desk', width: 1280, height: 800, top: 220 }
] as const;

interface Exceptions {
  /** Where the drawing starts, in pixels, for those that start too low. */
  readonly top: Readonly<Record<string, number>>;
  /** Where the drawing ends, in pixels, for those that end below the screen. */
  readonly bottom: Readonly<Record<string, number>>;
}

/** Those that are not on the first screen yet, in the language in which they end lower: none may grow, and one that fits leaves the list. */
const exceptions: Readonly<Record<'phone' | 'desk', Exceptions>> = {
  phone: { top: {}, bottom: {} },
  desk: { top: {}, bottom: {} }
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
    const limits = { top, bottom: height };
    for (const edge of ['top', 'bottom'] as const) {
      const listed = exceptions[name][edge][slug];
      const text = `${slug} on a ${name}: the drawing is at ${found.top} to ${found.bottom} px`;
      expect(found[edge], text).toBeLessThanOrEqual(listed ?? limits[edge]);
      if (listed !== undefined) expect(found[edge], `${text}: it fits`).toBeGreaterThan(limits[edge]);
    }
  });
});
