// Embeds in the pages of others: each kind of host gives them the height of their content, and they stay light and whole.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHost, type Host } from './hosts.ts';
import { launch, startSite, type Site } from './site.ts';

let site: Site;
let browser: Browser;
let host: Host;

const look = 'body { margin: 0; } iframe, cloud-chart { display: block; width: 100%; border: 0; }';

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launch()]);
  const policy = `default-src 'none'; frame-src ${site.origin}; script-src 'self' ${site.origin}/embed.js; style-src 'self'`;
  host = await startHost(policy, look);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([site.stop(), host.stop()]);
});

const embed = (search = 'resize=1', slug = 'turnover-state-and-sme', lang = 'fr') =>
  `${site.origin}/${lang}/embed/${slug}?${search}`;
const frame = (src: string, more = '') =>
  `<iframe id="frame" title="chart" src="${src.replaceAll('&', '&amp;')}" height="300" scrolling="no" ${more}></iframe>`;

interface Visit {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

const visit = async (
  address: string,
  width: number,
  options: { readonly colorScheme?: 'light' | 'dark' } = {}
): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address, { waitUntil: 'load' });
  return { page, errors, close: () => context.close() };
};

const embedded = (page: Page): Frame[] => page.frames().filter((one) => one.url().startsWith(site.origin));
/** A lazy frame comes when the browser sees fit. */
const firstEmbedded = async (page: Page): Promise<Frame> => {
  await expect.poll(() => embedded(page).length, { timeout: 10_000 }).toBeGreaterThan(0);
  const [one] = embedded(page);
  if (one === undefined) throw new Error('no frame');
  return one;
};
const contentHeight = (one: Frame): Promise<number> =>
  one.evaluate(() => document.documentElement.getBoundingClientRect().height);
/** Without the border that a host may draw around it. */
const frameHeight = async (one: Frame): Promise<number> =>
  (await one.frameElement()).evaluate((element) =>
    'clientHeight' in element ? Number(element.clientHeight) : 0
  );

/** Waits until the frame has the height of its content, and says by how much it misses. */
const miss = async (one: Frame): Promise<number> => {
  let by = Infinity;
  for (let tries = 0; tries < 50 && by > 1; tries += 1) {
    await one.page().waitForTimeout(50);
    by = Math.abs((await frameHeight(one)) - (await contentHeight(one)));
  }
  return by;
};

describe.each([320, 600, 960])('at %i px', (width) => {
  it.each([
    ['datawrapper', 'resize=1', ''],
    ['newswire', 'resize=1', ''],
    ['embedly', 'resize=1', ''],
    ['pym', 'resize=1&initialWidth=600&childId=map&parentTitle=a&parentUrl=b', ''],
    ['iframely', 'resize=1', ''],
    ['datawrapper', 'resize=1', 'sandbox="allow-scripts"'],
    ['datawrapper', 'resize=1', 'loading="lazy"']
  ])('a %s host sizes ?%s %s', async (kind, search, more) => {
    const { page, errors, close } = await visit(host.page(kind, frame(embed(search), more)), width);
    const one = await firstEmbedded(page);
    expect(await miss(one)).toBeLessThanOrEqual(1);
    expect(await frameHeight(one)).toBeGreaterThan(400);
    await one.locator('summary').click();
    await page.waitForTimeout(100);
    expect(await miss(one)).toBeLessThanOrEqual(1);
    expect(errors).toEqual([]);
    await close();
  });

  it('WordPress sizes it within its own bounds, shows it, and follows its links', async () => {
    const body = frame(
      `${embed('resize=1', 'turnover-state-and-sme')}#?secret=Abcdefgh12`,
      'data-secret="Abcdefgh12" sandbox="allow-scripts" security="restricted"'
    );
    const { page, errors, close } = await visit(host.page('wordpress', body), width);
    const one = await firstEmbedded(page);
    await expect
      .poll(async () =>
        Math.abs((await frameHeight(one)) - Math.min(1000, Math.ceil(await contentHeight(one))))
      )
      .toBeLessThanOrEqual(1);
    await one.locator('.back a').click();
    await expect.poll(() => page.title()).toBe(`${site.origin}/fr/charts/turnover-state-and-sme`);
    expect(errors).toEqual([]);
    await close();
  });

  it('our script sizes several frames, late ones, those in shadow roots, and makes <cloud-chart> one', async () => {
    const body =
      frame(embed()) +
      `<iframe title="b" src="${embed('resize=1&theme=dark', 'public-money-by-project')}"></iframe>` +
      `<template><iframe title="c" src="${embed('resize=1', 'timeline')}"></iframe></template>` +
      `<template class="shadow"><iframe title="d" src="${embed('resize=1', 'promise-and-result')}"></iframe></template>` +
      `<cloud-chart slug="turnover-state-and-sme" lang="en" from="2012" theme="light"><a href="${site.origin}/en/charts/turnover-state-and-sme">Turnover</a></cloud-chart>`;
    const script = `<script async src="${site.origin}/embed.js"></script>`;
    const { page, errors, close } = await visit(host.page('late', body, script), width);
    await page.locator('cloud-chart').scrollIntoViewIfNeeded();
    await expect.poll(() => embedded(page).length).toBe(5);
    for (const one of embedded(page)) {
      await one.waitForLoadState('load');
      expect(`${one.url()} ${await miss(one)}`).toMatch(/ [01](?:\.\d+)?$/);
    }
    const own = page.locator('cloud-chart iframe');
    expect(await own.getAttribute('title')).toBe('Turnover');
    expect(await own.getAttribute('src')).toBe(
      `${site.origin}/en/embed/turnover-state-and-sme?from=2012&theme=light&resize=1`
    );
    expect(await page.locator('cloud-chart > a').isVisible()).toBe(false);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('an embed', () => {
  it('is readable in a bare sandbox, without a script error', async () => {
    const { page, errors, close } = await visit(
      host.page('none', frame(embed('theme=light'), 'sandbox')),
      600
    );
    const [one] = embedded(page);
    expect(await one?.locator('h1').innerText()).toContain('OVHcloud');
    expect(await one?.locator('svg.drawing:visible').count()).toBe(1);
    expect(errors).toEqual([]);
    await close();
  });

  it('keeps its fallback link until the frame has spoken', async () => {
    const body = `<cloud-chart slug="no-such-chart" lang="fr"><a href="${site.origin}/fr">Repli</a></cloud-chart>`;
    const { page, close } = await visit(host.page('none', body), 600);
    expect(await page.locator('cloud-chart > a').isVisible()).toBe(true);
    await close();
  });

  it('opens its source in a window of its own', async () => {
    const { page, close } = await visit(host.page('none', frame(embed())), 600);
    const opened = page.waitForEvent('popup');
    await embedded(page)[0]?.locator('svg.drawing:visible a').first().click();
    expect(new URL((await opened).url()).pathname).toMatch(/^\/fr\/(?:facts|sources|charts)\//);
    await close();
  });

  it('shows no opaque box in a dark page, and lets it through where asked', async () => {
    const dark = await startHost(
      `default-src 'none'; frame-src ${site.origin}; style-src 'self'`,
      `:root { color-scheme: dark; background: #203040; } ${look}`
    );
    const address = dark.page('none', frame(embed('theme=dark&bg=transparent')));
    const { page, close } = await visit(address, 600);
    const [one] = embedded(page);
    expect(await one?.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgba(0, 0, 0, 0)'
    );
    await close();
    await dark.stop();
  });

  it('prints the chart and its table, in ink on paper', async () => {
    const { page, close } = await visit(embed('theme=dark&height=300'), 700);
    expect(await page.locator('table').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('svg.drawing:visible').count()).toBe(1);
    expect((await page.locator('table').boundingBox())?.height).toBeGreaterThan(300);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)'
    );
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await close();
  });

  it('is one request, no script, and 8 kB compressed', async () => {
    // Of as many firms as it ever drew when that was promised: a curator's next one must not break it.
    const answer = await fetch(
      embed('theme=auto&organisations=celeste,cloudwatt,ikoula,numergy,ovh,scaleway')
    );
    const html = await answer.text();
    expect(gzipSync(html).length).toBeLessThanOrEqual(8_192);
    expect(html).not.toMatch(/<script| style="/);
    const requests: string[] = [];
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(embed('theme=auto'));
    expect(requests).toHaveLength(1);
    await context.close();
  });

  it('says in its own small page which option is wrong, and what it may be', async () => {
    for (const [search, name, allowed] of [
      ['theme=blue', 'theme', 'auto, light, dark'],
      ['height=20', 'height', '200–2000'],
      ['title=yes', 'title', '0, 1'],
      ['bg=red', 'bg', 'transparent'],
      ['resize=2', 'resize', '0, 1']
    ] as const) {
      const answer = await fetch(embed(search));
      const html = await answer.text();
      expect(answer.status).toBe(400);
      expect(html).toContain(`<code>${name}</code>`);
      expect(html).toContain(allowed);
    }
  });

  it('hides its title and scrolls in the height that it is given', async () => {
    const { page, close } = await visit(embed('title=0&height=400&resize=1'), 600);
    expect(await page.locator('h1').evaluate((one) => getComputedStyle(one).position)).toBe('absolute');
    const height = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
    expect(height).toBe(400);
    await close();
  });
});

describe('the scripts', () => {
  it('are small, and keep nothing', async () => {
    const html = await (await fetch(embed())).text();
    const inline = /<script>(.*)<\/script>/s.exec(html)?.[1] ?? '';
    expect(inline.length).toBeGreaterThan(500);
    expect(inline.length).toBeLessThanOrEqual(1_536);
    const answer = await fetch(`${site.origin}/embed.js`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).not.toContain('immutable');
    const own = await answer.text();
    expect(gzipSync(own).length).toBeLessThanOrEqual(1_536);
    expect(inline + own).not.toMatch(/fetch|localStorage|sessionStorage|cookie|innerHTML/);
    expect(readFileSync('src/lib/enhance/embed-host.ts', 'utf8')).not.toMatch(/^import/m);
  });
});
