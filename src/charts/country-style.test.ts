// Countries fall into four groups, and one that was not read into none.
import { expect, it } from 'vitest';
import { languages } from '#model/language.ts';
import { countries, countryOf, countryStyle } from './country-style.ts';

it('groups countries as French, other European, American and other', () => {
  expect(['FR', 'US', 'DE', 'GB', 'CH', 'JP', 'RU', null].map(countryOf)).toEqual([
    'FR',
    'US',
    'EU',
    'EU',
    'EU',
    'other',
    'other',
    undefined
  ]);
});

it.each(languages)('gives each group its own letters and its own line in %s', (lang) => {
  for (const of of ['code', 'dash'] as const) {
    const own = countries.map((one) =>
      of === 'code' ? countryStyle[one].code[lang] : countryStyle[one].dash
    );
    expect(new Set(own).size).toBe(countries.length);
  }
});
