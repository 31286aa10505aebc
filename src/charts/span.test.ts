// A set of values is said whole, with the reserves of its ends.
import { describe, expect, it } from 'vitest';
import { formats } from '#lib/server/formats.ts';
import { numbers, percents, spanOf, type Valued } from './span.ts';

const at = (low: number, bound: string | null = 'exact', high = low): Valued => ({ low, high, bound });
const said = (lang: 'fr' | 'en', ...rows: Valued[]) =>
  spanOf(rows, formats[lang], formats[lang].moneyRange).replaceAll('\u00a0', ' ');

describe('a set of values', () => {
  it('is one figure where all say the same', () => {
    expect(said('fr', at(75e6), at(75e6, 'about'))).toBe('75 M€');
    expect(said('en', at(75e6, 'about'))).toBe('about €75m');
    expect(said('fr', at(75e6, 'at-most'), at(75e6, 'at-most'))).toBe('au plus 75 M€');
    expect(said('en', at(75e6, null))).toBe('€75m');
  });

  it('is a range from the lowest to the highest', () => {
    expect(said('fr', at(75e6), at(50e6), at(65e6))).toBe('50 à 75 M€');
    expect(said('en', at(2e6, 'exact', 6e6), at(5e6))).toBe('€2m to €6m');
    expect(said('fr', at(300, 'about'), at(500, 'about'))).toBe('environ 300 à 500 €');
  });

  it('keeps the reserve of each end, and no other', () => {
    expect(said('fr', at(50e6), at(75e6, 'at-most'))).toBe('50 M€ à au plus 75 M€');
    expect(said('en', at(50e6), at(75e6, 'at-most'))).toBe('€50m to at most €75m');
    expect(said('en', at(50e6), at(65e6, 'at-least'), at(75e6, 'at-most'), at(75e6, 'about'))).toBe(
      '€50m to about €75m'
    );
    expect(said('fr', at(50e6, 'at-least'), at(50e6, 'at-most'))).toBe('environ 50 M€');
  });

  it('is written as numbers or shares too', () => {
    const rows = [at(26), at(29)];
    expect(spanOf(rows, formats.fr, percents(formats.fr)).replaceAll('\u00a0', ' ')).toBe('26 à 29 %');
    expect(spanOf([at(16, 'at-most')], formats.en, percents(formats.en))).toBe('at most 16%');
    expect(spanOf([at(3000, 'about')], formats.en, numbers(formats.en))).toBe('about 3,000');
  });
});
