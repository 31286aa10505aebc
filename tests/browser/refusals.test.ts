// What the running site refuses before any page or file is made: methods, versions, bytes that are no text.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { versions } from '#lib/server/db/versions.ts';
import { startSite, type Site } from './site.ts';

const [oldest] = versions();
if (oldest === undefined) throw new Error('no version was published');
const pin = `v=${oldest.version}`;

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const ask = (path: string, options: RequestInit = {}) => fetch(`${site.origin}${path}`, options);
const problem = z.looseObject({ status: z.number(), title: z.string(), detail: z.string().max(200) });
const refused = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return problem.parse(await answer.json());
};

describe('a method that does not read', () => {
  it.each(['/data/facts.csv', '/oembed', '/fr/search.json', '/fr/charts/where.csv', '/fr', '/nope'])(
    'is a problem at %s, whichever site sends it',
    async (path) => {
      const form = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://other.example' };
      for (const headers of [{}, form]) {
        const answer = await ask(path, { method: 'POST', body: '', headers });
        expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
        expect((await refused(answer)).status).toBe(405);
      }
      const options = await ask(path, { method: 'OPTIONS' });
      expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    }
  );
});

describe('a version', () => {
  it('that does not exist is refused in the language of ?lang=', async () => {
    const answer = await ask('/data/sovereign-cloud.sqlite?v=zz&lang=en', {
      headers: { 'Accept-Language': 'fr' }
    });
    expect(answer.headers.get('content-language')).toBe('en');
    expect(await refused(answer)).toMatchObject({ status: 404, parameter: 'v' });
  });

  it('beside another is refused', async () => {
    expect(await refused(await ask(`/data/facts.csv?${pin}&v=zz&limit=1`))).toMatchObject({
      status: 400,
      parameter: 'v'
    });
    for (const path of ['/fr', '/fr/embed/where'])
      expect((await ask(`${path}?${pin}&v=zz`)).status).toBe(400);
  });

  it('is kept by the way out of an embed', async () => {
    const answer = await ask(`/en/embed/nope?${pin}`);
    expect(await answer.text()).toContain(`/en/charts?${pin}"`);
  });

  it('gives its views as SQL, for ever', async () => {
    const answer = await ask(`/data/views.sql?${pin}`);
    expect(answer.headers.get('content-type')).toMatch(/^application\/sql/);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(await answer.text()).toContain('CREATE TEMP VIEW charted_fact_view');
  });
});

it('the latest data are not immutable, though the address names their version', async () => {
  const { data } = z.object({ data: z.string() }).parse(await (await ask('/readyz')).json());
  const isPublished = versions().some(({ version }) => version === data);
  const answer = await ask(`/data/datapackage.json?v=${data}`);
  expect(answer.headers.get('cache-control')?.includes('immutable')).toBe(isPublished);
});

describe('bytes that are no text', () => {
  it('are a problem at an address of the data', async () => {
    const found = await refused(await ask('/data/%ff'));
    expect(found).toMatchObject({ status: 404, parameter: 'table' });
  });

  it.each(['/en/facts/%', '/en/facts/%ff'])('are named on the page of %s', async (path) => {
    const answer = await ask(path);
    expect([answer.status, await answer.text()]).toEqual([
      404,
      expect.stringContaining('No fact is called “%')
    ]);
  });
});

describe('what does not exist', () => {
  it.each(['/en/charts/nope.csv', '/en/charts/nope.sql', '/en/charts/nope.png', '/en/charts/nope/card.png'])(
    'is named with the charts that there are: %s',
    async (path) => {
      const found = await refused(await ask(path));
      expect(found).toMatchObject({
        status: 404,
        parameter: 'slug',
        allowed: expect.arrayContaining(['where'])
      });
    }
  );

  it('is named with the scripts that there are', async () => {
    const found = await refused(await ask('/scripts/nope'));
    expect(found).toMatchObject({ status: 404, parameter: 'name' });
    expect(found.detail).not.toBe('nope');
  });

  it.each([
    '/en/facts/',
    '/en/sources/',
    '/en/organisations/',
    '/en/registers/',
    '/en/charts/',
    '/en/embed/'
  ])('is named in few words: %s', async (path) => {
    const html = await (await ask(`${path}${'f'.repeat(3_000)}`)).text();
    expect(html).toContain(`“${'f'.repeat(79)}…”`);
  });
});
