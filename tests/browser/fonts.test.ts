// The letters of pages: from this site, kept for ever, asked for at once; and none in an embed.
import type { Browser } from 'playwright-core';
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

/** The addresses of the fonts that a page makes a browser load, and the family that its title is written in. */
const loaded = async (path: string) => {
  const page = await browser.newPage();
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url());
  });
  await page.goto(`${site.origin}${path}`);
  const faces = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
  await page.close();
  return { fonts, faces };
};

describe('the letters', () => {
  it('of a page are asked for at once, come from this site and never change', async () => {
    const { fonts, faces } = await loaded('/fr/method');
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    expect(faces.join()).toContain('Livre Ouvert Sans');
    const { headers } = await fetch(`${site.origin}/fr/method`);
    const preloaded = headers.get('link')?.match(/\.woff2>; rel="preload"; as="font"/g);
    expect(preloaded).toHaveLength(2);
    for (const font of fonts) {
      expect(new URL(font).origin).toBe(site.origin);
      const answer = await fetch(font);
      expect(answer.headers.get('content-type')).toBe('font/woff2');
      expect(answer.headers.get('cache-control')).toContain('immutable');
    }
  });

  it('of an embed are the reader’s own', async () => {
    expect((await loaded('/fr/embed/timeline')).fonts).toEqual([]);
  });
});
