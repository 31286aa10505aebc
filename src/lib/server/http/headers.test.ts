import { describe, expect, it } from 'vitest';
import { isPinnedFile } from './headers.ts';

describe('what never changes at its address', () => {
  it.each(['/data/facts.csv', '/fr/charts/where.svg', '/en/charts/where/card.png'])(
    'is the file %s of a published version alone',
    (path) => {
      expect(isPinnedFile(path, '2026-01-31')).toBe(true);
      // Whether or not the address names it: it is published later, under the same name.
      expect(isPinnedFile(path, undefined)).toBe(false);
    }
  );

  it.each(['/fr', '/en/embed/where', '/data/facts'])('is not %s', (path) => {
    expect(isPinnedFile(path, '2026-01-31')).toBe(false);
  });
});
