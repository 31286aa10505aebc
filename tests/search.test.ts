// Search answers real questions, in both languages, with the expected result first of its kind; and nothing typed breaks it.
import { isHttpError } from '@sveltejs/kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundName } from '#lib/components/found.ts';
import { searchView } from '#lib/server/search/search.ts';
import { suggestions } from '#lib/server/search/suggest.ts';
import { asked, stem } from '#lib/server/search/terms.ts';
import { languages, type Lang } from '#model/language.ts';

const find = (lang: Lang, q: string) => searchView(lang, new URLSearchParams({ q }));

/** The addresses of one kind, in order. */
const hrefs = (lang: Lang, q: string, kind: FoundName): string[] =>
  find(lang, q)
    .groups.find((group) => group.kind === kind)
    ?.results.map(({ href }) => href) ?? [];

/** A question, and what must stand among the first three results of its kind. */
const questions: readonly (readonly [Lang, string, FoundName, RegExp])[] = [
  ['fr', 'Cloudwatt', 'organisation', /\/organisations\/cloudwatt$/],
  ['fr', 'numergy', 'organisation', /\/organisations\/numergy$/],
  [
    'fr',
    'combien l’État a-t-il versé à Cloudwatt et Numergy ?',
    'organisation',
    /\/organisations\/(?:cloudwatt|numergy)$/
  ],
  ['fr', 'combien l’État a-t-il versé à Cloudwatt et Numergy ?', 'fact', /public-funding|investment/],
  ['fr', "chiffre d'affaires de Numergy en 2014", 'fact', /numergy-turnover-2014/],
  ['fr', 'chiffre d’affaires OVH', 'fact', /ovh-turnover/],
  ['fr', 'Gandi', 'organisation', /\/organisations\/gandi$/],
  ['fr', 'petition degroupage', 'organisation', /petition/],
  ['fr', 'pétition PME cloud', 'event', /timeline#/],
  ['fr', 'promesse et résultat', 'chart', /promise-and-result/],
  ['fr', 'chronologie', 'chart', /\/charts\/timeline$/],
  ['fr', 'argent public par projet', 'chart', /public-money/],
  ['fr', 'effectif', 'chart', /headcount/],
  ['fr', 'parts de marché européennes', 'chart', /european-share/],
  ['fr', 'commandes UGAP', 'chart', /ugap/],
  ['fr', 'définition PME', 'definition', /method#definition-/],
  ['fr', 'Andromède', 'fact', /andromede/],
  ['fr', 'andromede', 'organisation', /andromede/],
  ['fr', 'Ikoula', 'organisation', /ikoula/],
  ['fr', 'rachat de Numergy par SFR', 'event', /timeline#/],
  ['fr', 'Cour des comptes', 'source', /\/sources\//],
  ['en', 'Cloudwatt', 'organisation', /\/organisations\/cloudwatt$/],
  ['en', 'how much public money did Cloudwatt get?', 'fact', /cloudwatt-public-funding|andromede/],
  ['en', 'Numergy turnover 2014', 'fact', /numergy-turnover-2014/],
  ['en', 'what became of the sovereign cloud ventures', 'chart', /\/charts\//],
  ['en', 'promises and results', 'chart', /promise-and-result/],
  ['en', 'timeline', 'chart', /\/charts\/timeline$/],
  ['en', 'people at OVH', 'fact', /ovh-/],
  ['en', 'SME definition', 'definition', /method#definition-/],
  ['en', 'petition', 'event', /timeline#/],
  ['en', 'Nexedi', 'organisation', /nexedi/],
  ['en', 'Clever Cloud', 'organisation', /clever-cloud/],
  ['en', 'market share of European providers', 'chart', /european-share|market/]
];

describe('real questions', () => {
  it.each(questions)('in %s: %s → %s', (lang, q, kind, expected) => {
    expect(
      hrefs(lang, q, kind)
        .slice(0, 3)
        .some((href) => expected.test(href))
    ).toBe(true);
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
    expect(asked('combien de PME ?', 'fr').words).toEqual(['pme']);
    expect(asked('le la', 'fr').words).toEqual(['le', 'la']);
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
    const [first] = suggestions('fr', new URLSearchParams({ q: 'numerg' })).filter(({ href }) =>
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
    expect(() => searchView('en', new URLSearchParams({ q: 'a', kind: 'table' }))).toThrow(
      expect.objectContaining({ status: 400 })
    );
  });
});
