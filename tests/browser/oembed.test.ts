// oEmbed as its specification has it, and as those who paste addresses read it: a library, WordPress, Ghost, Drupal.
import { extract } from '@extractus/oembed-extractor';
import { createServer } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as drupal from './oembed/drupal.ts';
import { card } from './oembed/ghost.ts';
import * as wordpress from './oembed/wordpress.ts';
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

const chart = (lang: string, search = '') => `${site.origin}/${lang}/charts/turnover-state-and-sme${search}`;
const endpoint = (params: Readonly<Record<string, string>>) =>
  `${site.origin}/oembed?${new URLSearchParams(params)}`;
const ask = (params: Readonly<Record<string, string>>, init: RequestInit = {}) =>
  fetch(endpoint(params), init);

/** The fields of the specification that a rich resource needs, and those that we add. */
const rich = z.strictObject({
  type: z.literal('rich'),
  version: z.literal('1.0'),
  title: z.string().min(10),
  provider_name: z.literal('Cloud souverain, à livre ouvert'),
  provider_url: z.url(),
  cache_age: z.number().int().positive(),
  thumbnail_url: z.url(),
  thumbnail_width: z.number().int().positive(),
  thumbnail_height: z.number().int().positive(),
  html: z.string().regex(/^<iframe [^<>]+><\/iframe>$/),
  width: z.number().int().positive(),
  height: z.number().int().positive()
});

/** Where no picture is small enough, there is none. */
const thumbnail = { thumbnail_url: true, thumbnail_width: true, thumbnail_height: true } as const;

const embedOf = async (params: Readonly<Record<string, string>>) =>
  rich.parse(await (await ask(params)).json());

describe.each(['fr', 'en'])('the specification, in %s', (lang) => {
  it('describes a chart in JSON, wherever it is read', async () => {
    const answer = await ask({ url: chart(lang), format: 'json' });
    const fields = rich.parse(await answer.json());
    expect(answer.headers.get('content-type')).toMatch(/^application\/json\b/);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('vary')).toContain('User-Agent');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(fields.title).toMatch(lang === 'fr' ? /OVHcloud\s: \d/ : /OVHcloud: €\d/);
    expect(fields.html).toContain(`src="${site.origin}/${lang}/embed/turnover-state-and-sme"`);
    expect(fields.html).toContain(`width="${fields.width}" height="${fields.height}"`);
  });

  it('says the same in XML that a browser finds well formed', async () => {
    const answer = await ask({ url: chart(lang, '?from=2012&to=2014'), format: 'xml' });
    expect(answer.headers.get('content-type')).toMatch(/^text\/xml\b/);
    const page = await browser.newPage();
    const parsed = await page.evaluate(
      (text) => {
        const { documentElement: root } = new DOMParser().parseFromString(text, 'text/xml');
        return {
          root: root.localName,
          fields: [...root.children].map((one) => [one.localName, one.textContent])
        };
      },
      await answer.text()
    );
    await page.close();
    const json = await embedOf({ url: chart(lang, '?from=2012&to=2014') });
    expect(parsed.root).toBe('oembed');
    expect(parsed.fields).toEqual(Object.entries(json).map(([name, value]) => [name, String(value)]));
    expect(json.html).toContain('?from=2012&amp;to=2014"');
  });
});

describe('the room there is', () => {
  it.each([
    ['1', '1'],
    ['320', '500'],
    ['600', '900'],
    ['5000', '5000'],
    ['99999999999999999999', '99999999999999999999']
  ])('%s × %s is kept to', async (maxwidth, maxheight) => {
    const answer = await ask({ url: chart('fr'), maxwidth, maxheight });
    const fields = rich.partial(thumbnail).parse(await answer.json());
    for (const width of [fields.width, fields.thumbnail_width ?? 0])
      expect(width).toBeLessThanOrEqual(Number(maxwidth));
    for (const height of [fields.height, fields.thumbnail_height ?? 0])
      expect(height).toBeLessThanOrEqual(Number(maxheight));
  });

  it.each(['turnover-state-and-sme', 'lifelines', 'timeline'])(
    'is about what %s takes, where it is not limited',
    async (slug) => {
      const page = await browser.newPage();
      for (const maxwidth of ['320', '500', '640', '960']) {
        const { html, width, height } = await embedOf({ url: `${site.origin}/fr/charts/${slug}`, maxwidth });
        await page.setViewportSize({ width, height: 100 });
        await page.goto(/src="([^"]+)"/.exec(html)?.[1] ?? '');
        const needed = Number(await page.evaluate('document.documentElement.scrollHeight'));
        expect(height, maxwidth).toBeGreaterThanOrEqual(needed * 0.97);
        expect(height, maxwidth).toBeLessThanOrEqual(needed * 1.15);
      }
      await page.close();
    }
  );

  it('has a picture of the size it says', async () => {
    const { thumbnail_url, thumbnail_width, thumbnail_height } = await embedOf({
      url: chart('en', '?from=2012')
    });
    const answer = await fetch(thumbnail_url);
    expect(answer.headers.get('content-type')).toBe('image/png');
    // A PNG's first chunk: width and height, each of four bytes.
    const head = new DataView(await answer.arrayBuffer(), 16);
    expect([head.getUint32(0), head.getUint32(4)]).toEqual([thumbnail_width, thumbnail_height]);
  });
});

describe('addresses', () => {
  it('may be those of embeds, with their settings, and carry the marks of trackers', async () => {
    const { html } = await embedOf({
      url: `${site.origin}/en/embed/turnover-state-and-sme?theme=dark&from=2012&utm_source=letter#row-2`
    });
    expect(html).toContain(`src="${site.origin}/en/embed/turnover-state-and-sme?from=2012&amp;theme=dark"`);
  });

  it('answer HEAD as GET, and ignore what the specification does not know', async () => {
    const got = await ask({ url: chart('fr'), callback: 'x', omit_script: '1' });
    const head = await ask({ url: chart('fr'), callback: 'x', omit_script: '1' }, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    for (const name of ['content-type', 'content-length', 'etag', 'cache-control', 'vary'])
      expect(head.headers.get(name)).toBe(got.headers.get(name));
  });

  it('follow ORIGIN where the site stands behind a proxy', async () => {
    const behind = await startSite({ ORIGIN: 'https://cloud.example' });
    const query = new URLSearchParams({ url: 'https://cloud.example/fr/charts/timeline' });
    const { html } = rich.parse(await (await fetch(`${behind.origin}/oembed?${query}`)).json());
    await behind.stop();
    expect(html).toContain('src="https://cloud.example/fr/embed/timeline"');
  });

  it.each([
    [{}, 400, 'url'],
    [{ url: '' }, 400, 'url'],
    [{ url: 'javascript:alert(1)' }, 400, 'url'],
    [{ url: '\u0000' }, 400, 'url'],
    [{ url: `SITE/fr/charts/timeline\u0000` }, 400, 'url'],
    [{ url: `SITE/fr/charts/${'a'.repeat(10_000)}` }, 400, 'url'],
    [{ url: 'https://elsewhere.example/fr/charts/timeline' }, 404, 'url'],
    [{ url: 'SITE/fr/charts/no-such-chart' }, 404, 'url'],
    [{ url: 'SITE/fr/method' }, 404, 'url'],
    [{ url: 'SITE/fr/charts/timeline?lane=none' }, 400, 'lane'],
    [{ url: 'SITE/fr/charts/timeline?v=000000000000' }, 404, 'v'],
    [{ url: 'SITE/fr/charts/timeline', format: 'yaml' }, 501, 'format'],
    [{ url: 'SITE/fr/charts/timeline', maxwidth: '0' }, 400, 'maxwidth'],
    [{ url: 'SITE/fr/charts/timeline', maxheight: '1e9' }, 400, 'maxheight']
  ])('%j is refused with %i, naming %s', async (params, status, parameter) => {
    const filled = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, value.replace('SITE', site.origin)])
    );
    const answer = await ask(filled, { headers: { 'accept-language': 'fr' } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ status, parameter });
    expect(text.length).toBeLessThan(3_000);
  });
});

describe('discovery', () => {
  it.each(['fr', 'en'])('stands at the top of a chart’s page, in %s', async (lang) => {
    const pasted = chart(lang, '?from=2012&to=2014');
    const head = (await (await fetch(pasted)).text()).split('</head>')[0] ?? '';
    const links = [...head.matchAll(/<link [^<>]*type="([^"]+\+oembed)" href="([^"<>]+)"/g)];
    expect(links.map(([, type]) => type)).toEqual([
      'application/json+oembed',
      'text/xml+oembed',
      'application/xml+oembed'
    ]);
    for (const [, , href = ''] of links) {
      expect(href).toContain('&amp;format=');
      const { pathname, searchParams } = new URL(href.replaceAll('&amp;', '&'));
      expect(pathname).toBe('/oembed');
      expect([...searchParams.keys()]).toEqual(['url', 'format']);
      expect(searchParams.get('url')).toBe(pasted);
    }
    const last = head.lastIndexOf('+oembed');
    expect(last).toBeLessThan(3_000);
    expect(last).toBeLessThan(head.indexOf('rel="stylesheet"'));
  });

  it('is not on pages that show no chart', async () => {
    for (const path of ['/fr', '/fr/charts', '/en/method', '/fr/charts/no-such-chart'])
      expect(await (await fetch(`${site.origin}${path}`)).text()).not.toContain('+oembed');
  });

  it('leads a library there, which keeps to our limits', async () => {
    const found = await extract(chart('en'), { maxwidth: 500 });
    expect(found).toMatchObject({ type: 'rich', version: '1.0', width: 500, method: 'auto-discovery' });
    expect(found['html']).toMatch(/^<iframe [^<>]+><\/iframe>$/);
  });
});

describe('Ghost', () => {
  it.each(['fr', 'en'])('makes a card of a page in %s, from a bare frame', async (lang) => {
    const made = await card(chart(lang));
    expect(made).toMatchObject({ type: 'rich', version: '1.0' });
    expect(made?.html).toMatch(/^<iframe [^<>]+><\/iframe>$/);
  });
});

describe('Drupal', () => {
  it('finds us in the registry by our card', async () => {
    const known = drupal.providers(site.origin);
    for (const pasted of [chart('fr'), chart('en', '?from=2012'), `${site.origin}/fr/embed/timeline`])
      expect(await drupal.resource(pasted, known)).toMatchObject({ type: 'rich', version: '1.0' });
  });

  it('finds us by discovery', async () => {
    expect(await drupal.resource(chart('fr'), [])).toMatchObject({ type: 'rich', version: '1.0' });
  });

  it('and the registry’s own check passes on every example of our card', async () => {
    for (const { endpoints, provider_url } of drupal.providers(site.origin)) {
      expect(provider_url).toBe((await embedOf({ url: chart('fr') })).provider_url);
      for (const address of endpoints.flatMap(({ example_urls }) => example_urls)) {
        const answer = await fetch(address);
        expect(answer.status, address).toBe(200);
        const text = await answer.text();
        if (address.includes('format=json')) expect(() => JSON.parse(text)).not.toThrow();
        else expect(text).toMatch(/^<\?xml /);
      }
    }
  });
});

describe('WordPress', () => {
  const headers = { 'user-agent': wordpress.userAgent };

  /** What stands in the article where an address was pasted, for a theme whose content is that wide. */
  const pasted = async (address: string, width: number) => {
    const page = await (
      await fetch(address, { headers: { ...headers, 'accept-encoding': 'identity' } })
    ).arrayBuffer();
    const start = new TextDecoder().decode(page.slice(0, wordpress.pageLimit));
    const found = wordpress.discover(start);
    if (found === undefined) throw new Error('no endpoint found');
    const answer = await fetch(wordpress.question(found, address, width), { headers });
    return wordpress.inserted(await answer.json());
  };

  /** The article on a site of its own, as a browser shows it. */
  const article = async (html: string, width: number, script = true) => {
    const text = `<!doctype html><html lang="fr"><title>Article</title><link rel="icon" href="data:,">
      <body style="margin:0"><div style="width:${width}px">${html}</div><script>${wordpress.hostScript}</script>`;
    const server = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(text);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      javaScriptEnabled: script
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`http://127.0.0.1:${port}/`);
    const close = async () => {
      await context.close();
      server.closeAllConnections();
      server.close();
    };
    return { page, errors, close };
  };

  it('keeps our quotation and our frame, closed in its sandbox', async () => {
    const html = (await pasted(chart('fr', '?from=2012&to=2014'), 640)) ?? '';
    expect(html).toMatch(
      /^<blockquote class="wp-embedded-content" data-secret="\w{10}"><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden;" [^<>]+><\/iframe>$/
    );
    expect(html).toContain(
      `src="${site.origin}/fr/embed/turnover-state-and-sme?from=2012&#038;to=2014&#038;resize=1#?secret=${wordpress.secret}" data-secret="${wordpress.secret}"`
    );
    expect(html).toContain(`<a href="${chart('fr', '?from=2012&amp;to=2014')}">`);
  });

  it('gets what it needs by its name, or by the three things that it alone asks for', async () => {
    const params = { url: chart('en'), maxwidth: '500', maxheight: '750' };
    const html = async (...question: Parameters<typeof ask>) =>
      z.looseObject({ html: z.string() }).parse(await (await ask(...question)).json()).html;
    expect(await html(params, { headers })).toMatch(/^<blockquote><a /);
    expect(await html({ ...params, dnt: '1' })).toMatch(/^<blockquote><a /);
    expect(await html(params)).toMatch(/^<iframe /);
  });

  it.each([
    ['fr', 640],
    ['en', 320]
  ])('shows the chart at its height, in %s at %i px', async (lang, width) => {
    const { page, errors, close } = await article((await pasted(chart(lang), width)) ?? '', width);
    const frame = page.locator('iframe');
    await frame.and(page.locator(':not([style])')).waitFor({ state: 'visible' });
    const inside = page.frames()[1];
    const needed = async () =>
      Number(await inside?.evaluate('Math.ceil(document.documentElement.getBoundingClientRect().height)'));
    await expect.poll(() => page.evaluate('received.some(({ message }) => message === "height")')).toBe(true);
    await expect
      .poll(async () => Number(await frame.getAttribute('height')))
      .toBe(Math.min(Math.max(await needed(), 200), 1000));
    expect(await page.locator('blockquote').isVisible()).toBe(false);
    expect(await inside?.locator('svg.drawing:visible').count()).toBe(1);
    expect(errors).toEqual([]);
    await close();
  });

  it('follows the links of the frame to our pages', async () => {
    const { page, close } = await article((await pasted(chart('fr'), 640)) ?? '', 640);
    await page.locator('iframe:not([style])').waitFor({ state: 'visible' });
    await page.frames()[1]?.locator('.back a').click();
    await page.waitForURL(chart('fr'));
    await close();
  });

  it('without script, leaves the quotation with its link', async () => {
    const { page, close } = await article((await pasted(chart('fr'), 640)) ?? '', 640, false);
    const link = page.locator('blockquote a');
    expect(await link.isVisible()).toBe(true);
    expect(await link.getAttribute('href')).toBe(chart('fr'));
    expect(await link.innerText()).toMatch(/.+ – .*\d/);
    await close();
  });
});
