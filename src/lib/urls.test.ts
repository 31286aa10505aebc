import { describe, expect, it } from 'vitest';
import { urls } from './urls.ts';

describe('urls.inLanguage', () => {
  it.each([
    ['/fr', '/en'],
    ['/fr/charts/x?from=2012', '/en/charts/x?from=2012'],
    ['/french', '/en'],
    ['/de/charts', '/en'],
    ['/', '/en']
  ])('takes %s to %s', (from, to) => {
    expect(urls.inLanguage('en', new URL(from, 'https://example.org'))).toBe(to);
  });
});
