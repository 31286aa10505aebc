import { describe, expect, it } from 'vitest';
import { languageAsked, languageOf, preferredLanguage } from './language.ts';

describe('preferredLanguage', () => {
  it.each([
    [null, 'fr'],
    ['', 'fr'],
    ['fr', 'fr'],
    ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
    ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
    ['en;q=0.4, fr;q=0.6', 'fr'],
    ['EN-us', 'en'],
    ['de-DE,de;q=0.9', 'en'],
    ['de,fr;q=0.2', 'fr'],
    ['*', 'fr'],
    ['en;q=0, *', 'fr'],
    ['fr;q=0, *;q=0.5', 'en'],
    ['en,fr', 'en'],
    ['fr;q=nonsense,en;q=0.1', 'en'],
    ['frm, fro', 'en'],
    ['fr-CA', 'fr'],
    ['fr-CA;q=0, en', 'en'],
    ['en-GB, fr;q=0.9, en;q=0.8', 'en'],
    ['en;q=0.3, *;q=0.5', 'fr'],
    ['*, fr;q=0.5', 'en'],
    ['fr;q=0', 'en'],
    ['*;q=0', 'en'],
    [', ;q=1,=', 'en'],
    ['en;q=0.8;x=1, fr ; Q=0.9', 'fr']
  ])('reads %j as %s', (header, lang) => {
    expect(preferredLanguage(header)).toBe(lang);
  });
});

describe('languageOf', () => {
  it.each([
    ['/fr', 'fr'],
    ['/en/charts/x', 'en'],
    ['/french', undefined],
    ['/de/fr', undefined]
  ])('reads %s as %s', (path, lang) => {
    expect(languageOf(path)).toBe(lang);
  });
});

describe('the language of an answer', () => {
  const languageAt = (address: string) =>
    languageAsked({
      url: new URL(address, 'https://site.example'),
      request: new Request('https://site.example', { headers: { 'Accept-Language': 'fr' } })
    });

  it.each([
    ['/data/sovereign-cloud.sqlite?v=zz&lang=en', 'en'],
    ['/data/facts.csv?lang=&lang=en', 'en'],
    ['/data/facts.csv?lang=de', 'fr'],
    ['/data/facts.csv', 'fr'],
    ['/en/charts/where.csv?lang=fr', 'en']
  ])('at %s is %s', (address, lang) => {
    expect(languageAt(address)).toBe(lang);
  });
});
