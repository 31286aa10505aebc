import { describe, expect, it } from 'vitest';
import { decodable } from './decodable.ts';

describe('an address', () => {
  it.each([
    ['/data/%ff', '/data/%25ff'],
    ['/en/facts/%', '/en/facts/%25'],
    ['/en/facts/%4', '/en/facts/%254'],
    ['/en/facts/a%zz%C3%A9', '/en/facts/a%25zz%C3%A9'],
    ['/fr/%c3?q=%ff', '/fr/%25c3?q=%ff'],
    ['/fr/facts/%ed%a0%80', '/fr/facts/%25ed%25a0%2580']
  ])('%s is read as %s', (address, written) => {
    expect(decodable(address)).toBe(written);
    expect(() => decodeURIComponent(written.split('?', 1)[0] ?? '')).not.toThrow();
  });

  it.each(['/fr', '/fr/search?q=100%', '/fr/facts/%C3%A9%2F%25ff', '', '*'])(
    '%s stays as it is',
    (address) => {
      expect(decodable(address)).toBe(address);
    }
  );
});
