// What axe leaves to people and the audit looked at, on every kind of page: headings, tables, groups of fields, the tab order.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pageKinds } from './page-kinds.ts';
import { launch, startSite, type Site } from './site.ts';

let site: Site;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launch()]);
  page = await browser.newPage({
    bypassCSP: true,
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 }
  });
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const textsSchema = z.array(z.string());

/** Runs in the page: a line for each fault. */
const faultsOfStructure = `(() => {
  const faults = [];
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const start = (element) => element.outerHTML.slice(0, 120);
  for (const folded of all('main details')) folded.open = true;
  const headings = all('h1,h2,h3,h4,h5,h6').filter(shown);
  if (headings.filter(({ tagName }) => tagName === 'H1').length !== 1) faults.push('not one h1');
  let level = 0;
  for (const heading of headings) {
    const own = Number(heading.tagName[1]);
    if (own > level + 1) faults.push('a level is skipped: ' + start(heading));
    level = own;
  }
  const ids = all('[id]').map(({ id }) => id);
  for (const id of new Set(ids)) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push('twice the id ' + id);
  for (const table of all('table')) {
    if (!table.caption?.textContent.trim()) faults.push('no caption: ' + start(table));
    for (const head of all('th:not([scope])', table)) faults.push('no scope: ' + start(head));
    for (const row of table.tBodies[0]?.rows ?? [])
      if (row.querySelector('th') === null) faults.push('a row without a head: ' + start(row));
  }
  for (const group of all('fieldset'))
    if (!group.querySelector('legend')?.textContent.trim()) faults.push('no legend: ' + start(group));
  for (const form of all('form')) {
    const fields = all('[type=radio],[type=checkbox]', form);
    for (const field of fields)
      if (fields.filter(({ name }) => name === field.name).length > 1 && !field.closest('fieldset,[role=group]'))
        faults.push('not in a group: ' + start(field));
  }
  // An embed's links leave its frame.
  if (!location.pathname.includes('/embed/')) for (const link of all('[target]')) faults.push('a new window: ' + start(link));
  for (const field of all('[required]')) faults.push('mandatory without a word: ' + start(field));
  for (const navigation of all('nav:not([aria-label]):not([aria-labelledby])').filter(shown))
    faults.push('a navigation without a name: ' + start(navigation));
  return [...new Set(faults)];
})()`;

/** Runs in the page: texts that their own box cuts, where letters are spaced or large. What is cut by design is also elsewhere. */
const cutTexts = `[...document.querySelectorAll('main *')]
  .filter((element) => !element.closest('svg, .unseen, .scroll, .kicker') && element.checkVisibility({ visibilityProperty: true }))
  .filter((element) => !element.matches('input, select, textarea, iframe') && element.textContent.trim() !== '')
  .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflow) && getComputedStyle(element).clipPath === 'none')
  .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
  .map((element) => element.outerHTML.slice(0, 120))`;

const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;
const large = 'html { font-size: 200% !important }';

/** Where the focus is: its place in the document, and whether one sees it. */
const focusSchema = z.object({ at: z.number(), html: z.string(), outlined: z.boolean() }).nullable();
const focus = `(() => {
  const held = document.activeElement;
  if (held === null || held === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(held);
  return {
    at: [...document.querySelectorAll('*')].indexOf(held),
    html: held.outerHTML.slice(0, 120),
    outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
  };
})()`;

const maxStops = 40;

describe.each(pageKinds)('/fr%s', (path) => {
  it('has headings, tables, fields and links in order', async () => {
    await page.goto(`${site.origin}/fr${path}`);
    expect(textsSchema.parse(await page.evaluate(faultsOfStructure))).toEqual([]);
  });

  it('cuts no text where letters are spaced or twice as large', async () => {
    await page.goto(`${site.origin}/fr${path}`);
    for (const content of [spacing, large]) {
      const style = await page.addStyleTag({ content });
      expect(textsSchema.parse(await page.evaluate(cutTexts))).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1280);
      await style.evaluate((element) => element.parentNode?.removeChild(element));
    }
  });

  it('is walked by Tab from its beginning, in the order of the page, each stop in sight', async () => {
    await page.goto(`${site.origin}/fr${path}`);
    let last = -1;
    for (let stops = 0; stops < maxStops; stops++) {
      await page.keyboard.press('Tab');
      const held = focusSchema.parse(await page.evaluate(focus));
      if (held === null) break;
      expect(held).toMatchObject({ outlined: true });
      expect(held.at, held.html).toBeGreaterThan(last);
      last = held.at;
    }
    expect(last).toBeGreaterThan(-1);
  });
});
