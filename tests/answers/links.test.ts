// The addresses that the recorder finds in a page, and the kind that it counts each under.
import { describe, expect, it } from 'vitest';
import { kindOf } from './kind.ts';
import { filterPaths, linksOf, spreadStates } from './links.ts';

it.each([
  ['/fr/charts/market-size.fr.csv?scale=log', '/[lang]/charts/[id].fr.csv'],
  ['/en/charts/market-size/card.png', '/[lang]/charts/[id]/card.png'],
  ['/data/facts.csv-metadata.json', '/data/[table].csv-metadata.json'],
  ['/data/sovereign-cloud.zip', '/data/sovereign-cloud.zip'],
  ['/fr', '/[lang]']
])('%s is of the kind %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

describe('the addresses of a page', () => {
  const page = new URL('http://answers.example/fr/timeline');
  const html = `<a href="/fr/a?x=1&amp;y=2#part"><img src="./b.png"><meta content="http://answers.example/card.png">
    <a href="https://example.org/c"><form action="/fr/timeline"><select name="lane"><option value="sme"></select>
    <input type="number" name="from" min="2001" max="2003"></form><form action="/fr/search"><select name="kind"><option value="fact"></select></form>`;

  it('are those on its own host', () => {
    expect(linksOf(html, page)).toEqual([
      '/fr/a?x=1&y=2',
      '/fr/b.png',
      '/card.png',
      '/fr/timeline',
      '/fr/search'
    ]);
  });

  it('are those that its own filters lead to', () => {
    expect(filterPaths(html, page.pathname)).toEqual([
      '/fr/timeline?lane=sme',
      '/fr/timeline?from=2001',
      '/fr/timeline?from=2002',
      '/fr/timeline?from=2003'
    ]);
  });

  it('are so many states of one page at most, spread over all', () => {
    const states = ['1', '2', '3', '4'].map((value) => `/fr/compare?organisations=${value}`);
    expect(spreadStates([...states, '/fr'], 2)).toEqual([states[0], states[2], '/fr']);
  });
});
