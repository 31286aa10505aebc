// Every page without a parameter in its path is in the site map, and axe reads it: a new page is forgotten in neither.
import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sitemap } from '../src/routes/sitemap.xml/sitemap.ts';
import { pageKinds } from './browser/page-kinds.ts';

const folder = 'src/routes/[lang=lang]';
const paths = globSync('src/routes/*/**/+page.svelte')
  .map((file) => file.slice(folder.length, -'/+page.svelte'.length))
  .filter((path) => !path.includes('['));

/** What a search found is no page of its own. */
const unlisted = ['/search'];
/** `tests/browser/sql.test.ts` has axe read it once its database is open. */
const readElsewhere = ['/sql'];

it('finds the pages', () => {
  expect(paths).toEqual(expect.arrayContaining(['', '/charts', '/method', '/search', '/sql']));
});

it.each(['fr', 'en'])('the site map has every page in %s', (lang) => {
  const nothing = { charts: [], organisations: [], sources: [], registers: [], facts: [] };
  const xml = sitemap('https://example.org', nothing);
  const listed = (path: string): boolean => xml.includes(`<loc>https://example.org/${lang}${path}</loc>`);
  expect(paths.filter((path) => !unlisted.includes(path) && !listed(path))).toEqual([]);
});

it('axe reads every page', () => {
  const read = [...pageKinds.map((kind) => kind.replace(/\?.*$/, '')), ...readElsewhere];
  expect(paths.filter((path) => !read.includes(path))).toEqual([]);
});
