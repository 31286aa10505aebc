import { describe, expect, it } from 'vitest';
import { value } from './value.ts';

describe('value', () => {
  it.each([
    ['fr', { low: 75e6, high: 75e6, unit: 'EUR', bound: 'exact' }, '75\u00a0M€'],
    ['fr', { low: 50e6, high: 75e6, unit: 'EUR', bound: 'about' }, 'environ 50 à 75\u00a0M€'],
    ['en', { low: 50e6, high: 50e6, unit: 'EUR', bound: 'at-least' }, 'at least €50m'],
    ['fr', { low: 2e9, high: 2e9, unit: 'USD', bound: 'exact' }, '2\u00a0Md$'],
    ['en', { low: 2e9, high: 2e9, unit: 'USD', bound: 'exact' }, '$2bn'],
    ['fr', { low: 38e6, high: 38e6, unit: 'FRF', bound: 'exact' }, '38\u00a0MF'],
    ['en', { low: 38e6, high: 38e6, unit: 'FRF', bound: 'exact' }, 'FRF 38m'],
    ['en', { low: 26, high: 29, unit: 'percent', bound: 'exact' }, '26% to 29%'],
    ['fr', { low: 120, high: 120, unit: 'people', bound: 'at-most' }, 'au plus 120']
  ] as const)('%s: %o', (lang, given, text) => {
    expect(value(lang, given)).toBe(text);
  });
});
