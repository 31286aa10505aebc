// What the server answers: headers, errors in the reader's language, weights, and a clear word when the database is gone.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${site.origin}${path}`, { headers, redirect: 'manual' });

describe('errors', () => {
  it.each([
    ['/fr/charts/nope', 404, 'fr'],
    ['/en/charts/nope', 404, 'en'],
    ['/fr/organisations/nope', 404, 'fr'],
    ['/en/sources/nope', 404, 'en'],
    ['/en/embed/nope', 404, 'en'],
    ['/de/charts', 404, 'fr']
  ])('%s is a %i page in %s', async (path, status, lang) => {
    const answer = await ask(path, { 'accept-language': 'fr' });
    const html = await answer.text();
    expect(answer.status).toBe(status);
    expect(html).toContain(`<html lang="${lang}"`);
    expect(html).toMatch(
      lang === 'fr' ? /introuvable|n’existe pas/i : /not found|doesn’t exist|does not exist/i
    );
  });

  it.each(['fr', 'en'])(
    'a parameter out of its set is a 400 in %s that names it and what it may be',
    async (lang) => {
      const answer = await ask(`/${lang}/charts/public-money-by-project?euros=francs`);
      const html = await answer.text();
      expect(answer.status).toBe(400);
      for (const word of ['euros', 'francs', 'current', 'constant']) expect(html).toContain(word);
    }
  );

  it('data addresses answer in problem details', async () => {
    const answer = await ask('/fr/charts/public-money-by-project.csv?euros=francs');
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({
      status: 400,
      parameter: 'euros',
      allowed: ['current', 'constant']
    });
    const absent = await ask('/fr/charts/nope.json');
    expect(absent.status).toBe(404);
    expect(absent.headers.get('content-type')).toContain('application/problem+json');
    expect(absent.headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each([
    '/fr/charts/%00',
    '/fr/charts/turnover-state-and-sme?from=99999999999',
    `/fr/charts/timeline?lane=${'a'.repeat(10_000)}`,
    '/fr/sources/%E0%A4%A'
  ])('a hostile address is the caller’s error, not ours: %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toContain('node_modules');
  });
});

describe('a part that no file has', () => {
  it.each([
    'bytes=5-1',
    'bytes=0-99999999999999999999999',
    `bytes=${'9'.repeat(400)}-`,
    'bytes=-0',
    'bytes=x'
  ])('asked as Range: %s ends nothing, whatever it is asked of', async (range) => {
    const [style = ''] = /\/_app\/[^"]+\.css/.exec(await (await ask('/fr')).text()) ?? [];
    const paths = [
      '/favicon.svg',
      '/robots.txt',
      style,
      '/fr',
      '/data/terms.csv',
      '/data/sovereign-cloud.sqlite'
    ];
    for (const path of paths) {
      const answer = await ask(path, { range });
      expect([path, [200, 206, 416].includes(answer.status)]).toEqual([path, true]);
      if (answer.status === 416) expect(answer.headers.get('content-range')).toMatch(/^bytes \*\/\d+$/);
      await answer.arrayBuffer();
    }
    expect((await ask('/healthz')).status).toBe(200);
  });
});

describe('who watches the server', () => {
  it('is told that it answers, and that it can read its data', async () => {
    const alive = await ask('/healthz');
    expect([alive.status, await alive.json()]).toEqual([200, { status: 'ok' }]);
    const ready = await ask('/readyz');
    expect(await ready.json()).toEqual({
      status: 'ready',
      data: expect.stringMatching(/^[0-9a-f]{12}$/),
      build: expect.any(String)
    });
    for (const { headers } of [alive, ready]) expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('headers', () => {
  it('pages run no inline script and stand in no other site’s frame', async () => {
    const policy = (await ask('/fr')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
  });

  it('embeds open in any frame, without any script', async () => {
    const answer = await ask('/fr/embed/turnover-state-and-sme');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
    expect(answer.headers.get('x-frame-options')).toBeNull();
    expect(await answer.text()).not.toMatch(/<script|\sstyle="/);
  });

  it('no answer sets a cookie', async () => {
    for (const path of ['/fr', '/en/charts/timeline', '/fr/embed/timeline', '/fr/charts/timeline.csv'])
      expect((await ask(path)).headers.get('set-cookie')).toBeNull();
  });

  it.each(['/fr', '/fr/embed/timeline', '/fr/charts/timeline.json', '/data/sources'])(
    'sends %s compressed to who takes it, brotli first where the text is whole',
    async (path) => {
      const answer = await ask(path, { 'accept-encoding': 'gzip, deflate, br' });
      expect(answer.headers.get('content-encoding')).toMatch(
        path === '/data/sources' ? /^(?:br|gzip)$/ : /^br$/
      );
      expect(answer.headers.get('vary')).toContain('Accept-Encoding');
      expect((await ask(path, { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull();
    }
  );

  it('answers 304 to who has it already', async () => {
    for (const path of ['/fr/charts/timeline', '/fr/charts/timeline.csv', '/fr/embed/timeline']) {
      const etag = (await ask(path)).headers.get('etag') ?? '';
      expect(etag).not.toBe('');
      expect((await ask(path, { 'if-none-match': etag })).status).toBe(304);
    }
  });
});

describe('weights', () => {
  it.each(['/fr', '/data/facts.json?limit=3', '/data/facts?limit=3', '/fr/charts/headcount.svg'])(
    '%s is given again to the byte, in each encoding, and stays a 304 to who has it',
    async (path) => {
      const bodies = await Promise.all(
        ['gzip', 'identity', 'gzip', 'identity'].map(async (encoding) => {
          const answer = await ask(path, { 'accept-encoding': encoding });
          await answer.clone().arrayBuffer();
          const again = await ask(path, { 'accept-encoding': encoding });
          const headersOf = (of: Response) =>
            [...of.headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name));
          expect(headersOf(again)).toEqual(headersOf(answer));
          const text = await answer.text();
          expect(await again.text()).toBe(text);
          const tag = answer.headers.get('etag') ?? '';
          expect((await ask(path, { 'accept-encoding': encoding, 'if-none-match': tag })).status).toBe(304);
          return text;
        })
      );
      expect(new Set(bodies).size).toBe(1);
    }
  );

  it('an address is answered in the type that each reader accepts, however often', async () => {
    for (const type of ['text/csv', 'application/json', 'text/csv', 'application/json']) {
      const answer = await ask('/data/terms?limit=2', { accept: type });
      expect(answer.headers.get('content-type')).toContain(type);
      await answer.text();
    }
  });

  it('an embed is at most 15 kB compressed', async () => {
    expect(gzipSync(await (await ask('/fr/embed/turnover-state-and-sme')).text()).length).toBeLessThanOrEqual(
      15_000
    );
  });

  it.each([
    '/fr',
    '/fr/charts',
    '/fr/charts/turnover-state-and-sme',
    '/en/organisations/ovh',
    '/fr/sources',
    '/fr/method'
  ])('the page %s is at most 80 kB compressed with its style and scripts', async (path) => {
    const html = await (await ask(path)).text();
    const parts = [...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js))"/g)].map(
      ([, address]) => address ?? ''
    );
    const bodies = await Promise.all([...new Set(parts)].map(async (address) => (await ask(address)).text()));
    const size = [html, ...bodies].reduce((total, body) => total + gzipSync(body).length, 0);
    expect(size).toBeLessThanOrEqual(80_000);
  });
});

describe('a start without good data', () => {
  const start = (environment: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, ['src/serve.ts'], {
      env: { ...process.env, PORT: '0', ...environment },
      encoding: 'utf8',
      timeout: 20_000
    });
  const folder = mkdtempSync(join(tmpdir(), 'database-'));

  it.each([
    ['missing', undefined],
    ['corrupt', 'not a database at all'.repeat(100)]
  ])('a database that is %s: one clear line, exit code 1', (name, content) => {
    const file = join(folder, `${name}.sqlite`);
    if (content !== undefined) writeFileSync(file, content);
    const { status, stderr } = start({ DATABASE: file });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(file);
    expect(stderr).toContain('npm run data');
  });

  it.each(['package.json', join(folder, 'absent')])('VERSIONS=%s: the same', (versions) => {
    const { status, stderr } = start({ VERSIONS: versions });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(`VERSIONS is "${versions}"`);
  });
});
