// Search where words are too common for every row that holds them to be weighed: titles and short texts come first.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataset } from '#lib/server/db/dataset.ts';
import { foundTexts, ranked, shortest } from '#lib/server/db/search.ts';
import { searchView } from '#lib/server/search/search.ts';
import { steps } from '#lib/server/search/steps.ts';
import { matches, parseSearch, quoted, stem } from '#lib/server/search/terms.ts';
import { begunBy } from '#lib/server/search/vocabulary.ts';
import { largeSearch } from './bench/large.ts';
import { questions } from './questions.ts';

const times = 10;
const file = join(mkdtempSync(join(tmpdir(), 'search-')), 'large.sqlite');
largeSearch(file, times, 'same');
const dataset = openDataset(file);

const find = (lang: 'fr' | 'en', q: string) => searchView(dataset, lang, new URLSearchParams({ q }));

describe('ten times the texts', () => {
  it.each(questions)('in %s: %s → %s', (lang, q, kind, expected) => {
    const found = find(lang, q).groups.find((group) => group.kind === kind);
    const hrefs = found?.results.map(({ href }) => href.replace(/-(?:[2-9]|10)$/, '')) ?? [];
    expect(hrefs.slice(0, 3).some((href) => expected.test(href))).toBe(true);
  });

  it('are counted up to a thousand of a kind', () => {
    const { groups, atLeast } = find('fr', 'cloud');
    const counted = Object.fromEntries(groups.map((group) => [group.kind, [group.count, group.atLeast]]));
    expect(counted['fact']).toEqual([1000, true]);
    expect(counted['definition']?.[1]).toBe(false);
    expect(atLeast).toBe(true);
    expect(find('fr', 'pétition dégroupage').atLeast).toBe(false);
    const begun = find('fr', 'c').groups.find(({ kind }) => kind === 'definition');
    expect([begun?.count, begun?.atLeast]).toEqual([expect.toSatisfy((count) => count < 1000), true]);
  });

  it('are found by the rarest words first, then by the others, where none holds all', () => {
    const { groups, loose } = find('fr', 'cloud dégroupage xylophone');
    expect(loose).toBe(true);
    const events = groups.find(({ kind }) => kind === 'event');
    const rare = find('fr', 'dégroupage').groups.find(({ kind }) => kind === 'event');
    expect(events?.results.map(({ href }) => href)).toEqual(rare?.results.map(({ href }) => href));
    expect(events?.count).toBeGreaterThan(rare?.count ?? Number.NaN);
  });
});

describe('what is found without being weighed', () => {
  const wanted = parseSearch('cloud public', 'fr');
  const query = matches(wanted).any.query;
  const all = shortest(dataset, query, 'fr', 1e6);

  it('is what is found weighed', () => {
    const sorted = (found: readonly { readonly row: number }[]) =>
      found.map(({ row }) => row).sort((a, b) => a - b);
    expect(all.length).toBeGreaterThan(5000);
    expect(sorted(all)).toEqual(sorted(ranked(dataset, query, 'fr')));
    const inForms = matches(
      wanted,
      (word) =>
        `(${begunBy(dataset, stem(word))
          .map((one) => quoted(one.word))
          .join(' OR ')})`
    );
    expect(shortest(dataset, inForms.any.query, 'fr', 1e6)).toEqual(all);
  });

  it('is what a search of common words takes, a thousand of a kind and one more', () => {
    const common = parseSearch('cloud', 'fr');
    const taken = steps(dataset, common).strict.map((step) => step.find('fr'));
    const bounded = matches(common).strict.map((match) => shortest(dataset, match.query, 'fr', 1001));
    expect(taken).toEqual(bounded);
    expect(bounded[0]?.length).toBeLessThan(shortest(dataset, matches(common).any.query, 'fr', 1e6).length);
  });

  it('has those found by their title first, then the shortest', () => {
    const facts = foundTexts(
      dataset,
      all.filter(({ kind }) => kind === 'fact').map(({ row }) => row)
    );
    const known = new Map(facts.map((fact) => [fact.row, fact]));
    const order = all.flatMap(({ row }) => known.get(row) ?? []);
    const titled = order.map(({ title }) => /(?<![\p{L}\p{N}])(?:cloud|public)/iu.test(title));
    expect(titled.lastIndexOf(true)).toBe(titled.filter(Boolean).length - 1);
    for (const part of [true, false]) {
      const lengths = order.flatMap(({ title, text }, at) =>
        titled[at] === part ? [title.length + text.length] : []
      );
      expect(lengths.length).toBeGreaterThan(10);
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    }
  });
});
