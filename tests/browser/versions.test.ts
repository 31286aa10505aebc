// Pinned versions: what was published stays as it was, and says when the data have moved on.
import Database from 'better-sqlite3';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, startSite, type Site } from './site.ts';

const versions = mkdtempSync(join(tmpdir(), 'versions-'));
const old = '0123456789ab';
let site: Site;

beforeAll(async () => {
  const file = join(versions, `2025-01-31-${old}.sqlite`);
  copyFileSync('database/sovereign-cloud.sqlite', file);
  const db = new Database(file);
  // A file of an older schema, which stores no published tables.
  db.exec(`PRAGMA user_version = 1; UPDATE meta SET value = '${old}' WHERE key = 'data_version';
    UPDATE fact SET low = 333e6, high = 333e6
      WHERE organisation_id = 'cloudwatt' AND indicator_id = 'turnover-target' AND low = 500e6;
    DROP VIEW charted_fact_view; CREATE VIEW charted_fact_view AS SELECT 1 AS outdated;`);
  db.close();
  site = await startSite({ VERSIONS: versions });
});
afterAll(() => site.stop());

const ask = (path: string) => fetch(`${site.origin}${path}`);
const chart = 'promise-and-result';

describe('a pinned version', () => {
  it('serves its own numbers, whatever the views became, and today’s elsewhere', async () => {
    expect(await (await ask(`/fr/charts/${chart}.csv?v=${old}`)).text()).toContain('333000000');
    expect(await (await ask(`/fr/charts/${chart}.csv`)).text()).not.toContain('333000000');
    expect(await (await ask(`/fr/charts/${chart}.svg?v=${old}`)).text()).toContain('333');
  });

  it.each(['charts', 'embed'])(
    'says on its %s page that the chart has changed since, with a link to it',
    async (kind) => {
      const html = await (await ask(`/en/${kind}/${chart}?v=${old}`)).text();
      expect(html).toContain('Data published on 31 January 2025');
      expect(html).toMatch(new RegExp(`href="[^"]*/en/charts/${chart}">see its latest version`));
      expect(html).toContain('333');
    }
  );

  it('says nothing of the kind where the chart is the same', async () => {
    const html = await (await ask(`/en/charts/lifelines?v=${old}`)).text();
    expect(html).toContain('Data published on 31 January 2025');
    expect(html).not.toContain('has changed since');
  });

  it('keeps the version in every link to a file or a setting', async () => {
    const html = await (await ask(`/fr/charts/${chart}?v=${old}`)).text();
    expect(html).toContain(`/fr/charts/${chart}.csv?v=${old}`);
    expect(html).toContain(`euros=constant&amp;v=${old}`);
  });

  it('may be kept for ever as a file, not as a page', async () => {
    expect((await ask(`/fr/charts/${chart}.csv?v=${old}`)).headers.get('cache-control')).toContain(
      'immutable'
    );
    expect((await ask(`/fr/charts/${chart}?v=${old}`)).headers.get('cache-control')).not.toContain(
      'immutable'
    );
  });

  it.each(['/fr/charts/lifelines', '/fr/embed/lifelines', '/fr/charts/lifelines.csv'])(
    'that was never published is a 404 that names those that were: %s',
    async (path) => {
      const answer = await ask(`${path}?v=ffffffffffff`);
      expect(answer.status).toBe(404);
      const text = await answer.text();
      expect(text).toContain('ffffffffffff');
      expect(text).toContain(old);
    }
  );
});

it('SQL in the browser reads an older file under today’s views', async () => {
  const browser = await launch();
  const page = await browser.newPage();
  const status = page.locator('[data-part=status]');
  for (const address of ['example=public-money', `chart=${chart}`]) {
    await page.goto(`${site.origin}/en/sql?${address}&v=${old}`);
    await expect.poll(() => status.textContent(), { timeout: 30_000 }).toMatch(/^\d+ rows in /);
  }
  await browser.close();
});

describe('changes', () => {
  it('are listed number by number', async () => {
    const html = (await (await ask('/fr/changes')).text()).replace(/<!--.*?-->/g, '');
    expect(html).toContain(old);
    expect(html).toMatch(/<\/a>\u00a0: <del>333.M€/);
    expect(html).toMatch(/<ins>500.M€/);
  });

  it('are a feed of published versions', async () => {
    const answer = await ask('/feed.xml?lang=en');
    expect(answer.headers.get('content-type')).toContain('application/atom+xml');
    const xml = await answer.text();
    expect(xml.match(/<entry>/g)).toHaveLength(1);
    expect(xml).toContain('<updated>2025-01-31T00:00:00Z</updated>');
  });

  it('refuse a language that the site does not speak', async () => {
    expect((await ask('/feed.xml?lang=de')).status).toBe(400);
  });
});
