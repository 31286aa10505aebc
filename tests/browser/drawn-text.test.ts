// Drawings in a real browser, at every width that they are shown at: words stay apart, inside the frame, and large enough.
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

/** Each side of the two widths at which another drawing is shown, and the narrowest screen. */
const viewports = [
  { width: 320, height: 844 },
  { width: 390, height: 844 },
  { width: 600, height: 800 },
  { width: 900, height: 800 },
  { width: 1280, height: 800 }
];

const drawn = z.object({
  smallest: z.number(),
  overlaps: z.array(z.string()),
  outside: z.array(z.string())
});

/** Measures the drawing that is shown. Boxes of letters are taken without the space above and below them. */
const measure = `(() => {
  const svg = [...document.querySelectorAll('.chart svg')].find((one) => one.getBoundingClientRect().width > 0);
  const frame = svg.getBoundingClientRect();
  const scale = Math.min(frame.width / svg.viewBox.baseVal.width, frame.height / svg.viewBox.baseVal.height);
  const texts = [...svg.querySelectorAll('text')].flatMap((text) => {
    const lines = text.querySelectorAll('tspan');
    return [...(lines.length > 0 ? lines : [text])];
  }).filter((line) => line.textContent.trim() !== '').map((line) => {
    const range = document.createRange();
    range.selectNodeContents(line);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const size = parseFloat(getComputedStyle(line).fontSize) * scale;
    const middle = (top + bottom) / 2;
    return { text: line.textContent, left, right, top: middle - size * 0.38, bottom: middle + size * 0.38, size };
  });
  const overlaps = texts.flatMap((a, at) => texts.slice(at + 1)
    .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
    .map((b) => a.text + ' | ' + b.text));
  const outside = texts.filter((a) => a.left < frame.left - 1 || a.right > Math.max(frame.right, innerWidth - 8) + 1 || a.right > innerWidth || a.top < frame.top - 1 || a.bottom > frame.bottom + 1)
    .map((a) => a.text);
  return { smallest: Math.min(99, ...texts.map(({ size }) => size)), overlaps, outside };
})()`;

/** Every value of every choice, alone: states that a reader can reach in one click. */
const statesOf = async (slug: string): Promise<string[]> => {
  await page.goto(`${site.origin}/fr/charts/${slug}`);
  const hrefs = await page
    .locator('.choices a[id^=set-]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(hrefs.map((href) => href.split('?')[1] ?? ''))];
};

describe.each(slugs)('%s', (slug) => {
  it('keeps its words apart, inside, and at 11 px at least, in every state and at every width', async () => {
    const wrong: string[] = [];
    for (const search of ['', ...(await statesOf(slug))])
      for (const lang of search === '' ? ['fr', 'en'] : ['fr']) {
        await page.goto(`${site.origin}/${lang}/charts/${slug}?${search}`);
        if ((await page.locator('.chart svg').count()) === 0) continue;
        for (const viewport of viewports) {
          await page.setViewportSize(viewport);
          const { smallest, overlaps, outside } = drawn.parse(await page.evaluate(measure));
          const at = `${lang} ${search} ${viewport.width}`;
          if (smallest < 11) wrong.push(`${at}: a text of ${smallest.toFixed(1)} px`);
          wrong.push(
            ...overlaps.map((words) => `${at}: ${words}`),
            ...outside.map((words) => `${at}: outside: ${words}`)
          );
        }
      }
    expect(wrong).toEqual([]);
  });
});
