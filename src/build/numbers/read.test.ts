import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn, states } from './read.ts';

describe('states', () => {
  it.each([
    ['un apport de 135 M€', 135e6],
    ['un apport de 135 M€', 135e6],
    ['1,5 Md€', 1.5e9],
    ['1,5 milliard d’euros', 1.5e9],
    ['97 485 €', 97_485],
    ['97 485 €', 97_485],
    ['97 485 €', 97_485],
    ['29,2 M€', 29.2e6],
    ['33,3 %', 33.3],
    ['une perte de 3 M€', -3e6],
    ['de 50 à 75 M€', 50e6],
    ['de 50 à 75 M€', 75e6],
    ['deux millions d’euros', 2e6],
    ['une centaine de salariés', 100],
    ['une soixantaine de clients', 60],
    ['vingt-cinq personnes', 25],
    ['vingt mille clients', 20_000],
    ['la moitié du capital', 50],
    ['un tiers du capital', 33.3],
    ['les deux tiers du capital', 66.67],
    ['un demi-million', 5e5],
    ['un million et demi', 1.5e6],
    ['450 k€', 450e3]
  ])('reads French: %s', (text, value) => expect(states(text, value, 'fr')).toBe(true));

  it.each([
    ['€135m', 135e6],
    ['€1.5bn', 1.5e9],
    ['$1.5 billion', 1.5e9],
    ['€97,485', 97_485],
    ['33.3%', 33.3],
    ['between 50 and 75 million euros', 50e6],
    ['€50-75m', 50e6],
    ['a hundred people', 100],
    ['a third of the shares', 33.3],
    ['half a million', 5e5],
    ['forty-five staff', 45],
    ['a €135-million plan', 135e6],
    ['€10bn a quarter', 10e9]
  ])('reads English: %s', (text, value) => expect(states(text, value, 'en')).toBe(true));

  it.each([
    ['135 M€', 135],
    ['135 M€', 1.35e6],
    ['97 485 €', 485],
    ['en 2014, 12 salariés', 14],
    ['€1.5bn', 1.5e9],
    ['135 Mo', 135e6]
  ])('is not taken in by %s for %d', (text, value) => expect(states(text, value, 'fr')).toBe(false));

  it('reads what Intl writes, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.constantFrom('fr', 'en'), (value, lang) => {
        expect(states(new Intl.NumberFormat(lang).format(value), value, lang)).toBe(true);
      })
    );
  });
});

describe('figuresIn', () => {
  it.each([
    ['De 50 à 75 M€, trois fois.', 'fr', [[50, 50e6], [75e6]]],
    ['Le 22 mars 2024, 18 projets (2021) ; question n° 119124 ; le 1er mai.', 'fr', [[18]]],
    ['2 016 personnes et 2016 € en 2016', 'fr', [[2016], [2016]]],
    ['On 22 March 2024, 18 projects (2021); question No 119124.', 'en', [[18]]],
    ['2,016 people and €2016 in 2016', 'en', [[2016], [2016]]]
  ] as const)('reads the figures of %s', (text, lang, expected) => {
    expect(figuresIn(text, lang)).toEqual(expected);
  });
});
