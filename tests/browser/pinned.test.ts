// Pages of a published version: each says so, and every link and form of it leads to the same version.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { versions } from '#lib/server/db/versions.ts';
import { addresses, withParameters } from './addresses.ts';
import { startSite, type Site } from './site.ts';

const [oldest] = versions();
if (oldest === undefined) throw new Error('no version was published');
const { version } = oldest;

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

interface Page {
  readonly path: string;
  readonly html: string;
}

const ask = (path: string) => fetch(`${site.origin}${path}`, { redirect: 'manual' });

const unescaped = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');

/** The pages and embeds of the version, of each kind; what is newer than the version has none. */
const pinnedPages = async (): Promise<Page[]> => {
  const pages: Page[] = [];
  for (const { path } of await addresses(site.origin)) {
    if (!path.startsWith('/fr')) continue;
    const pinned = withParameters(path, `v=${version}`);
    const answer = await ask(pinned);
    const html = await answer.text();
    if (answer.status === 200 && answer.headers.get('content-type')?.startsWith('text/html') === true)
      pages.push({ path: pinned, html });
  }
  return pages;
};

interface Target {
  readonly from: string;
  readonly url: URL;
}

/** Where a page leads within the site, by `attribute` of its elements; not where it says that it leads to today's data. */
const targets = ({ path, html }: Page, element: string, attribute: string): Target[] =>
  [...html.matchAll(new RegExp(`<(?:${element})\\b(?:"[^"]*"|[^">])*>`, 'g'))].flatMap(([tag]) => {
    const [, address] = new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag) ?? [];
    if (address === undefined || address.startsWith('#') || tag.includes('data-latest')) return [];
    const url = URL.parse(unescaped(address), `${site.origin}${path}`);
    return url?.origin === site.origin ? [{ from: path, url }] : [];
  });

/** Addresses of one kind: those of two facts, those of two charts as CSV. */
const kindOf = ({ pathname }: URL): string => {
  const [, lang = '', part = '', ...rest] = pathname.split('/');
  const suffix = /\.[^/]*$/.exec(pathname)?.[0] ?? '';
  return lang === 'data'
    ? `/data ${suffix}`
    : `/${lang}/${part.replace(/\..*$/, '')} ${rest.length} ${suffix}`;
};

/** Whether the answers of an address differ by version, as they say themselves; its status where it fails. */
const takesVersion = async ({ pathname, search }: URL): Promise<boolean | number> => {
  const { status, headers } = await ask(`${pathname}${search}`);
  const names = headers.get('no-vary-search');
  return status < 400 ? (names?.includes('"v"') ?? pathname.startsWith('/data/')) : status;
};

it('say so, and lead nowhere else', { timeout: 600_000 }, async () => {
  const pages = await pinnedPages();
  expect(pages.length).toBeGreaterThan(45);
  const silent = pages.filter(({ html }) => !html.includes('class="pinned"')).map(({ path }) => path);
  expect(silent).toEqual([]);

  const kinds = new Map<string, Target[]>();
  for (const page of pages)
    for (const target of [
      ...targets(page, 'a|area|link', 'href'),
      ...targets(page, 'form', 'data-suggest')
    ]) {
      const kind = kindOf(target.url);
      kinds.set(kind, [...(kinds.get(kind) ?? []), target]);
    }
  expect(kinds.size).toBeGreaterThan(30);

  const wrong: string[] = [];
  for (const [kind, found] of kinds) {
    const [first] = found;
    const takes = first !== undefined && (await takesVersion(first.url));
    if (typeof takes === 'number') wrong.push(`${first?.from} → ${first?.url.href}: ${takes}`);
    for (const { from, url } of found) {
      const named = url.searchParams.getAll('v');
      if (named.join() !== (takes === false ? '' : version))
        wrong.push(`${from} → ${url.pathname}${url.search} (${kind})`);
    }
  }
  expect(wrong.slice(0, 20)).toEqual([]);
});

it('say so where something is not found, and lead on', async () => {
  const answer = await ask(`/fr/facts/nothing?v=${version}`);
  const html = await answer.text();
  expect(answer.status).toBe(404);
  expect(html).toContain('class="pinned"');
  expect(html).toContain(`href="/fr/charts?v=${version}"`);
});

it('have forms that search the same version', async () => {
  for (const path of ['/fr', '/en/search?q=cloud', '/fr/charts/headcount', '/fr/sql', '/en/compare']) {
    const html = await (await ask(withParameters(path, `v=${version}`))).text();
    const forms = [...html.matchAll(/<form\b[^>]*\saction="[^"]*"[^>]*>.*?<\/form>/gs)].map(([form]) => form);
    expect(forms.length).toBeGreaterThan(0);
    for (const form of forms) {
      expect(form).toContain(`<input type="hidden" name="v" value="${version}">`);
      expect(form.match(/name="v"/g)).toHaveLength(1);
    }
  }
});

it('suggest and find what the version holds', async () => {
  const answer = await ask(`/fr/search.json?q=cloudwatt&v=${version}`);
  const { suggestions }: { suggestions: readonly { readonly href: string }[] } = await answer.json();
  expect(suggestions.length).toBeGreaterThan(0);
  for (const { href } of suggestions) expect(href).toMatch(new RegExp(`[?&]v=${version}(?:#|$)`));
});

it.each(['/', '/data'])('are kept by the redirection of %s', async (path) => {
  const { headers } = await ask(`${path}?v=${version}&zzz=1`);
  expect(headers.get('location')).toMatch(new RegExp(`^/(?:fr|en)(?:/data)?\\?v=${version}$`));
});

it('tell of the versions up to it', async () => {
  const [first = '', second = ''] = versions().map((known) => known.version);
  const html = await (await ask(`/fr/changes?v=${first}`)).text();
  expect(html).toContain(`id="v-${first}"`);
  expect(html).not.toContain(`id="v-${second}"`);
  expect(await (await ask(`/fr/changes?v=${second}`)).text()).toContain(`id="v-${first}"`);
});
