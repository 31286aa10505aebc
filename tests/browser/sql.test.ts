// SQL in the reader's browser: queries, errors, a runaway, the address, files; and that no other page pays for it.
import axe from 'axe-core';
import Database from 'better-sqlite3';
import { csvParseRows } from 'd3-dsv';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { examples } from '#lib/server/sql/examples.ts';
import { launch, startSite, type Site } from './site.ts';

let site: Site;
let browser: Browser;
const database = new Database('database/sovereign-cloud.sqlite', { readonly: true });

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launch()]);
});
afterAll(async () => {
  database.close();
  await browser.close();
  await site.stop();
});

const runaway = 'WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t';

interface Opened {
  readonly page: Page;
  readonly requests: string[];
  readonly messages: string[];
}
const open = async (path: string, options: BrowserContextOptions = {}): Promise<Opened> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests: string[] = [];
  const messages: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await page.goto(`${site.origin}${path}`);
  return { page, requests, messages };
};

const status = (page: Page) => page.locator('[data-part=status]').textContent();
const until = (page: Page, text: RegExp) =>
  expect.poll(() => status(page), { timeout: 30_000, interval: 50 }).toMatch(text);
const run = async (page: Page, sql: string): Promise<void> => {
  await page.locator('#query').fill(sql);
  await page.locator('[data-part=run]').click();
};
const cells = (page: Page): Promise<string[][]> =>
  page
    .locator('[data-part=table] tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));

describe('a query', () => {
  it('gives the rows that SQLite gives, and asks nobody but the site', async () => {
    const { page, requests, messages } = await open('/en/sql');
    const sql =
      "SELECT id, name_fr, founded, siren FROM organisation_view WHERE kind = 'provider' ORDER BY id LIMIT 40";
    await run(page, sql);
    await until(page, /^40 rows in \d+ ms\.$/);
    const rows = database.prepare(sql).raw().all();
    const written = z.array(z.array(z.unknown())).parse(rows);
    expect(await cells(page)).toEqual(written.map((row) => row.map((value) => String(value ?? 'NULL'))));
    expect(await page.locator('[data-part=table] caption').textContent()).toBe('Result: 40 rows');
    expect(await page.locator('[data-part=table] a[href="/en/organisations/gandi"]').count()).toBe(1);
    expect(
      requests.filter((address) => !address.startsWith(site.origin) && !address.startsWith('data:'))
    ).toEqual([]);
    expect(requests.filter((address) => address.endsWith('.sqlite'))).toHaveLength(1);
    expect(requests.filter((address) => address.endsWith('.wasm'))).toHaveLength(1);
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it.each(examples)('$id runs when its link is opened, in both languages', async ({ id, sql }) => {
    for (const lang of ['fr', 'en'] as const) {
      const { page, messages } = await open(`/${lang}/sql?example=${id}`);
      const count = database.prepare(sql(lang)).all().length;
      await until(page, new RegExp(`^${count} (?:lignes en|rows in) \\d+ ms`));
      expect((await cells(page)).length).toBe(count);
      expect(messages).toEqual([]);
      await page.context().close();
    }
  });

  it('of a chart is the chart’s, in its state', async () => {
    const { page } = await open('/fr/charts/public-money-by-project?euros=constant');
    await page.getByRole('link', { name: 'Poser la question ici, en SQL' }).click();
    await until(page, /^\d+ lignes en/);
    expect(page.url()).toContain('/fr/sql?chart=public-money-by-project&euros=constant');
    const sql = await (
      await fetch(`${site.origin}/fr/charts/public-money-by-project.sql?euros=constant`)
    ).text();
    expect(await page.locator('#query').inputValue()).toBe(sql);
    expect((await cells(page)).length).toBe(database.prepare(sql).all().length);
    await page.context().close();
  });

  it('that is wrong, or writes, is refused in the reader’s language, and the next one runs', async () => {
    const { page, messages } = await open('/fr/sql');
    await run(page, 'SELECT nowhere FROM fact_view');
    await until(page, /^SQLite refuse la requête.: no such column: nowhere$/);
    await run(page, 'DELETE FROM fact');
    await until(page, /^Cette page ne fait que lire.*attempt to write a readonly database$/);
    await run(page, 'PRAGMA query_only = 0; DROP TABLE fact');
    await until(page, /readonly database$/);
    await run(page, 'SELECT hex(zeroblob(100000000))');
    await until(page, /^La requête demande trop de mémoire/);
    await run(page, '-- rien');
    await until(page, /^Il n’y a pas de requête/);
    await run(page, 'SELECT count(*) AS n FROM fact; SELECT 2');
    await until(page, /^1 ligne en \d+ ms\. Le texte compte 2 requêtes/);
    expect(await cells(page)).toHaveLength(1);
    await run(page, 'SELECT 1 WHERE 0');
    await until(page, /^Aucune ligne/);
    expect(await page.locator('[data-part=result]').isVisible()).toBe(false);
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it('that never ends is stopped, and the next one needs no download', async () => {
    const { page, requests } = await open('/en/sql');
    await run(page, runaway);
    await until(page, /^The query is running/);
    await page.locator('[data-part=stop]').click();
    await until(page, /^Stopped/);
    await run(page, 'SELECT count(*) AS n FROM fact');
    await until(page, /^1 row in/);
    expect(await cells(page)).toEqual([
      [String(database.prepare('SELECT count(*) FROM fact').pluck().get())]
    ]);
    expect(requests.filter((address) => address.endsWith('.sqlite'))).toHaveLength(1);
    await page.context().close();
  });

  it('of too many rows stops, and says so', async () => {
    const { page } = await open('/en/sql');
    await run(page, runaway.replace('count(*)', 'n'));
    await until(page, /^Stopped at 10,000 rows: there are more/);
    expect(await page.locator('[data-part=table] caption').textContent()).toMatch(
      /first 1000 rows of 10,000/
    );
    expect((await cells(page)).length).toBe(1_000);
    await page.context().close();
  });

  it('shows text as text, whatever it holds', async () => {
    const { page, messages } = await open(
      `/en/sql?${new URLSearchParams({ q: `SELECT '<img src=x onerror=alert(1)>' AS a, 'https://example.org/' AS b, 'javascript:alert(1)' AS id, NULL AS c, x'00ff' AS d` })}`
    );
    await until(page, /^1 row/);
    expect(await cells(page)).toEqual([
      ['<img src=x onerror=alert(1)>', 'https://example.org/', 'javascript:alert(1)', 'NULL', '2 bytes']
    ]);
    expect(await page.locator('[data-part=table] :is(a, img)').count()).toBe(0);
    expect(messages).toEqual([]);
    await page.context().close();
  });
});

describe('the address', () => {
  it('follows the query, runs it when it is opened, and leads to the other language', async () => {
    const { page } = await open('/fr/sql');
    const sql = "SELECT 'é & « + »' AS mot\nUNION SELECT '%';";
    await run(page, sql);
    await until(page, /^2 lignes/);
    expect(new URL(page.url()).searchParams.get('q')).toBe(sql);
    const other = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await until(other.page, /^2 lignes/);
    expect(await other.page.locator('#query').inputValue()).toBe(sql);
    await page.locator('a.language').click();
    await until(page, /^2 rows/);
    expect(await page.locator('#query').inputValue()).toBe(sql);
    await page.context().close();
    await other.page.context().close();
  });

  it('is that of an example where its text is one, and can be copied', async () => {
    const { page } = await open('/en/sql', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('[data-example=owners]').click();
    await until(page, /^\d+ rows/);
    expect(page.url()).toBe(`${site.origin}/en/sql?example=owners`);
    await page.locator('[data-part=share]').click();
    await until(page, /^Link copied/);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await page.context().close();
  });

  it('of a published version opens that version', async () => {
    const known = await fetch(`${site.origin}/en/sql?v=ffffffffffff`);
    expect(known.status).toBe(404);
    const versions = await (await fetch(`${site.origin}/data/facts.json?v=ffffffffffff`)).json();
    const [version] = z.array(z.string()).parse(versions.allowed);
    const { page, requests } = await open(
      `/en/sql?v=${version}&q=SELECT+value+FROM+meta+WHERE+key='data_version'`
    );
    await until(page, /^1 row/);
    expect(await cells(page)).toEqual([[version]]);
    expect(requests.some((address) => address.endsWith(`.sqlite?v=${version}`))).toBe(true);
    await page.context().close();
  });

  it('that asks for what is not there is refused, and what is not its own ignored', async () => {
    for (const [search, code] of [
      ['chart=nope', 404],
      ['example=nope', 404],
      ['colour=red', 200]
    ] as const)
      expect([search, (await fetch(`${site.origin}/fr/sql?${search}`)).status]).toEqual([search, code]);
  });
});

describe('the answer', () => {
  const saved = async (page: Page, dialect: string): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-dialect="${dialect}"]`).click()
    ]);
    return readFileSync(await download.path());
  };

  it('is saved as CSV, in two dialects on the French page', async () => {
    const query = `SELECT 1.5 AS n, '=1+1' AS formula, 'a;b,"c"' AS text UNION ALL SELECT NULL, '-3', 'é'`;
    const { page } = await open(`/fr/sql?${new URLSearchParams({ q: query })}`);
    await until(page, /^2 lignes/);
    const plain = (await saved(page, 'csv')).toString();
    expect(plain).toBe('n,formula,text\r\n1.5,\'=1+1,"a;b,""c"""\r\n,-3,é\r\n');
    expect(csvParseRows(plain.trimEnd())[1]).toEqual(['1.5', "'=1+1", 'a;b,"c"']);
    const french = await saved(page, 'fr.csv');
    expect([...french.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(french.toString()).toContain('\r\n1,5;\'=1+1;"a;b,""c"""\r\n');
    await page.context().close();
    const english = await open('/en/sql?example=owners');
    expect(await english.page.locator('[data-dialect]').count()).toBe(1);
    await english.page.context().close();
  });

  it('is drawn, drawn anew on other columns, and said', async () => {
    const { page, messages } = await open('/fr/sql?example=promise-and-result');
    await until(page, /^\d+ lignes/);
    const chart = page.locator('[data-part=drawing] > svg');
    expect(await chart.getAttribute('aria-label')).toMatch(
      /^Graphique en lignes de \d+ lignes.: year en abscisse, euros en ordonnée, couleur selon series/
    );
    expect(await page.locator('.sql-legend li').count()).toBeGreaterThan(1);
    const texts = await chart.locator('text').allTextContents();
    expect(texts).toEqual(expect.arrayContaining(['2014', '2016', '400\u00a0M']));
    await page.locator('[data-part=mark]').selectOption('bar');
    await page.locator('[data-part=x]').selectOption({ label: 'euros' });
    await page.locator('[data-part=y]').selectOption({ label: 'series' });
    expect(await chart.getAttribute('aria-label')).toMatch(/^Graphique en barres/);
    expect(await chart.locator('rect').count()).toBe((await cells(page)).length);
    await run(page, 'SELECT 1 AS n');
    await until(page, /^1 ligne/);
    expect(await chart.count()).toBe(0);
    expect(await page.locator('[data-part=note]').textContent()).toMatch(/au moins une colonne de nombres/);
    expect(messages).toEqual([]);
    await page.context().close();
  });
});

describe('a database', () => {
  it('that does not come is said, and asked again', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    let failing = true;
    await page.route('**/*.sqlite', (route) => (failing ? route.fulfill({ status: 503 }) : route.continue()));
    await page.goto(`${site.origin}/en/sql`);
    await page.locator('#query').focus();
    await until(page, /^The database could not be loaded \(503\)/);
    failing = false;
    await run(page, 'SELECT 1');
    await until(page, /^1 row/);
    await context.close();
  });

  it('that is none is said', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/*.sqlite', (route) => route.fulfill({ body: 'not a database' }));
    await page.goto(`${site.origin}/fr/sql?q=SELECT+1`);
    await until(page, /^La base a été chargée, mais ce navigateur n’a pas pu l’ouvrir \(.+\)/);
    await context.close();
  });
});

describe('the keyboard alone', () => {
  it('runs with Ctrl+Enter, stops, and is never trapped', async () => {
    const { page } = await open('/en/sql');
    await page.locator('#query').focus();
    await until(page, /^Ready/);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(runaway);
    await page.keyboard.press('Control+Enter');
    await until(page, /^The query is running/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Stop');
    await page.keyboard.press('Enter');
    await until(page, /^Stopped/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Stop');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy the link');
    await page.context().close();
  });
});

const results = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))
});

describe.each(['fr', 'en'])('in %s', (lang) => {
  it.each([lang === 'fr' ? (['dark', 320] as const) : (['light', 1280] as const)])(
    'in the %s at %i px: no violation with an answer, no sideways scroll',
    async (colorScheme, width) => {
      for (const search of ['', '?example=sme-turnover', '?example=publishers']) {
        const { page } = await open(`/${lang}/sql${search}`, {
          colorScheme,
          viewport: { width, height: 900 },
          bypassCSP: true
        });
        if (search === '') await page.locator('#query').focus();
        await until(page, search === '' ? /^(?:Ready|Prêt)/ : /^\d+ (?:lignes|rows)/);
        if (search !== '') await page.locator('[data-part=drawing] > svg').waitFor();
        await page
          .locator('details')
          .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
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
                .map(({ html }) => html.slice(0, 160))
                .slice(0, 3)
                .join(' | ')}`
          )
        ).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        await page.context().close();
      }
    }
  );

  it('without script: says so, shows examples, the schema, and the way to one’s own tool', async () => {
    const { page, requests } = await open(`/${lang}/sql?example=owners`, { javaScriptEnabled: false });
    expect(await page.locator('noscript').textContent()).toContain('JavaScript');
    expect(await page.locator('#query').inputValue()).toContain('owner_view');
    expect(await page.locator('[data-part=run]').isVisible()).toBe(false);
    expect(await page.locator('[data-example]').count()).toBe(examples.length);
    expect(await page.locator('summary', { hasText: 'fact_view' }).first().isVisible()).toBe(true);
    expect(await page.locator('pre', { hasText: 'sqlite3 -readonly' }).isVisible()).toBe(true);
    expect(await page.locator('a[href$=".sql"]').count()).toBeGreaterThan(10);
    expect(requests.some((address) => /sqlite$|wasm$/.test(address))).toBe(false);
    await page.context().close();
  });
});

describe('what it costs the reader', () => {
  /** The database, its engine and what draws. */
  const heavy = /\.(?:sqlite|wasm)(?:$|\?)|\/(?:worker|chart)\.[0-9a-f]{10}\.js/;

  it.each([
    ['focus', (page: Page) => page.locator('#query').focus(), /^Ready/],
    ['the first run', (page: Page) => page.locator('[data-part=run]').click(), /^\d+ rows in/]
  ] as const)('nothing heavy is loaded before %s', async (_, ask, text) => {
    const { page, requests } = await open('/en/sql');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((address) => heavy.test(address))).toEqual([]);
    expect(await page.locator('#query-hint').textContent()).toMatch(/ \(\d+(?:\.\d)?\u00a0MB\) /);
    expect(await status(page)).toBe('');
    await ask(page);
    await until(page, text);
    expect(requests.filter((address) => address.endsWith('.wasm'))).toHaveLength(1);
    await page.context().close();
  });

  it('the text of an address is shown at once, and runs once the page is loaded', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const states: string[] = [];
    await page.exposeFunction('heard', (state: string) => states.push(state));
    await page.addInitScript(() => {
      const { fetch } = window;
      window.fetch = (...given) => {
        void Reflect.get(window, 'heard')(document.readyState);
        return fetch(...given);
      };
    });
    await page.goto(`${site.origin}/en/sql?q=SELECT+1+AS+n`, { waitUntil: 'commit' });
    expect(await page.locator('#query').inputValue()).toBe('SELECT 1 AS n');
    await until(page, /^1 row/);
    expect(new Set(states)).toEqual(new Set(['complete']));
    await context.close();
  });

  it('an answer is whole where its drawing can’t be loaded', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route(/\/scripts\/chart\./, (route) => route.fulfill({ status: 503 }));
    await page.goto(`${site.origin}/en/sql?q=SELECT+1+AS+n`);
    await until(page, /^1 row/);
    expect(await cells(page)).toEqual([['1']]);
    expect(await page.locator('[data-part=chart]').isVisible()).toBe(false);
    await context.close();
  });

  it('scripts and the engine are sent compressed', async () => {
    const html = await (await fetch(`${site.origin}/fr/sql`)).text();
    for (const name of ['worker', 'chart', 'wasm']) {
      const [, address = ''] = new RegExp(`data-${name}="([^"]*)"`).exec(html) ?? [];
      const { headers } = await fetch(`${site.origin}${address}`, { headers: { 'accept-encoding': 'br' } });
      expect([name, headers.get('content-encoding')]).toEqual([name, 'br']);
    }
  });
});

describe('what it costs the rest', () => {
  it('no page may compile WebAssembly, this one neither: its worker alone may', async () => {
    for (const path of [
      '/fr',
      '/fr/sql',
      '/en/charts/headcount',
      '/fr/data',
      '/en/embed/headcount',
      '/fr/search'
    ]) {
      const policy = (await fetch(`${site.origin}${path}`)).headers.get('content-security-policy');
      expect([path, policy]).toEqual([path, expect.stringContaining("default-src 'none'")]);
      expect([path, policy]).not.toEqual([path, expect.stringContaining('unsafe')]);
    }
    const html = await (await fetch(`${site.origin}/fr/sql`)).text();
    const address = (name: string) => new RegExp(`data-${name}="([^"]*)"`).exec(html)?.[1] ?? '';
    const worker = await fetch(`${site.origin}${address('worker')}`);
    expect(worker.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
    );
    const engine = await fetch(`${site.origin}${address('wasm')}`);
    expect(engine.headers.get('content-type')).toBe('application/wasm');
    for (const { headers } of [worker, engine]) expect(headers.get('cache-control')).toContain('immutable');
  });

  it.each(['/fr', '/fr/charts/headcount', '/en/data', '/fr/timeline'])(
    '%s loads none of it',
    async (path) => {
      const { page, requests } = await open(path);
      await page.waitForLoadState('networkidle');
      expect(
        requests.filter((address) => /wasm|sqlite|\/(?:page|worker|chart)\.[0-9a-f]{10}\.js/.test(address))
      ).toEqual([]);
      await page.context().close();
    }
  );

  it('it is found from the data, from charts, in the site map and in llms.txt', async () => {
    const holds = async (path: string, text: string) =>
      expect((await (await fetch(`${site.origin}${path}`)).text()).includes(text)).toBe(true);
    await holds('/fr/data', 'href="/fr/sql"');
    await holds('/en/charts/headcount', 'href="/en/sql?chart=headcount"');
    await holds('/sitemap.xml', '/en/sql</loc>');
    await holds('/llms.txt', '/en/sql)');
  });
});
