// Search answers real questions, in both languages, with the expected result first of its kind; and nothing typed breaks it.
import { isHttpError } from '@sveltejs/kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundName } from '#lib/components/found.ts';
import { searchView } from '#lib/server/search/search.ts';
import { suggestions } from '#lib/server/search/suggest.ts';
import { parseSearch, stem } from '#lib/server/search/terms.ts';
import { languages, type Lang } from '#model/language.ts';
import { questions } from './questions.ts';
import { publishedDataset } from '#lib/server/db/datasets.ts';
import { builtDataset } from '#lib/server/db/fixture.ts';
import { versions } from '#lib/server/db/versions.ts';

const dataset = builtDataset();

const find = (lang: Lang, q: string) => searchView(dataset, lang, new URLSearchParams({ q }));

/** The addresses of one kind, in order. */
const hrefs = (lang: Lang, q: string, kind: FoundName): string[] =>
  find(lang, q)
    .groups.find((group) => group.kind === kind)
    ?.results.map(({ href }) => href) ?? [];

describe('real questions', () => {
  it.each(questions)('in %s: %s → %s', (lang, q, kind, expected) => {
    expect(
      hrefs(lang, q, kind)
        .slice(0, 3)
        .some((href) => expected.test(href))
    ).toBe(true);
  });
});

describe.each(versions())('the version published on $date', (version) => {
  const published = publishedDataset(version);

  it.each(languages)('is searched in %s alone', (lang) => {
    const { groups, loose } = searchView(
      published,
      lang,
      new URLSearchParams({ q: 'cloudwatt', kind: 'fact' })
    );
    expect(loose).toBe(false);
    const [facts] = groups;
    expect(facts?.count).toBeGreaterThan(10);
    const found = facts?.results.map(({ href }) => href) ?? [];
    expect(new Set(found).size).toBe(found.length);
    const texts = facts?.results.flatMap(({ text }) => text.map((one) => one.text)).join(' ') ?? '';
    const count = (word: RegExp) => texts.match(word)?.length ?? 0;
    const words = { fr: count(/ (?:les|des|une) /g), en: count(/ (?:the|of|and) /g) };
    expect(words[lang]).toBeGreaterThan(5 * words[lang === 'fr' ? 'en' : 'fr']);
  });
});

describe('words', () => {
  it('are found without accents, elision, plural or capitals', () => {
    const first = (q: string) => hrefs('fr', q, 'fact')[0];
    expect(first('états')).toBeDefined();
    expect(find('fr', "d'euros").count).toBe(find('fr', 'euros').count);
    expect(find('fr', 'PÉTITION').count).toBe(find('fr', 'petition').count);
    expect(find('fr', 'subvention').count).toBe(find('fr', 'subventions').count);
    expect(find('en', 'loans').count).toBe(find('en', 'loan').count);
  });

  it('lose their plural, not their meaning', () => {
    expect(
      ['subventions', 'societes', 'regionaux', 'regional', 'europeennes', 'companies', 'pme', '2014'].map(
        stem
      )
    ).toEqual(['subvention', 'societ', 'regiona', 'regiona', 'europeen', 'compan', 'pme', '2014']);
  });

  it('that say nothing count only alone', () => {
    expect(parseSearch('combien de PME ?', 'fr').words).toEqual(['pme']);
    expect(parseSearch('le la', 'fr').words).toEqual(['le', 'la']);
  });

  it('in quotation marks are found together only', () => {
    const together = find('fr', '« cloud souverain »').count;
    expect(together).toBeGreaterThan(0);
    expect(together).toBeLessThan(find('fr', 'cloud souverain').count);
    expect(find('fr', '"public argent"').groups.every(({ kind }) => kind === 'chart')).toBe(true);
  });

  it('are marked where they are', () => {
    const [first] = find('fr', 'cloudwatt').groups.find(({ kind }) => kind === 'organisation')?.results ?? [];
    expect(first?.title).toEqual([{ text: 'Cloudwatt', hit: true }]);
  });

  it('are begun in suggestions', () => {
    const [first] = suggestions(dataset, 'fr', new URLSearchParams({ q: 'numerg' })).filter(({ href }) =>
      href.includes('/organisations/')
    );
    expect(first?.href).toBe('/fr/organisations/numergy');
  });
});

const hostile = [
  '"',
  '"""',
  '*',
  '(',
  ')',
  'AND',
  'a AND',
  'NEAR(a b)',
  'title:x',
  '^cloud',
  '-cloud',
  'cloud NOT',
  '\0',
  'clo\0ud',
  '\ud800',
  'x\udfff',
  '{',
  "'; DROP TABLE search; --",
  '\ue000\ue001',
  '«',
  '💣',
  ' ',
  'é'.normalize('NFD'),
  '１２３',
  '%'
];

describe('whatever is typed', () => {
  it.each(hostile)('%j has an answer', (q) => {
    for (const lang of languages) expect(find(lang, q).count).toBeGreaterThanOrEqual(0);
  });

  it('has an answer, or a clear refusal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 260 }), fc.constantFrom(...languages), (q, lang) => {
        try {
          return find(lang, q).count >= 0;
        } catch (thrown) {
          return isHttpError(thrown) && thrown.status === 400;
        }
      }),
      { numRuns: 150 }
    );
  });

  it('too long is refused in the reader’s language', () => {
    expect(() => find('fr', 'a'.repeat(10_000))).toThrow(
      expect.objectContaining({ status: 400, body: { message: expect.stringContaining('200') } })
    );
    expect(() => searchView(dataset, 'en', new URLSearchParams({ q: 'a', kind: 'table' }))).toThrow(
      expect.objectContaining({ status: 400 })
    );
  });
});
