import { describe, expect, it } from 'vitest';
import { isWord, readable, withValue } from './address.ts';

describe('the address of an error page', () => {
  it('reads as it was typed, even where it is malformed', () => {
    expect(readable('/fr/%C3%A9tat')).toBe('/fr/état');
    expect(readable('/fr/%E0%A4%A')).toBe('/fr/%E0%A4%A');
    expect(readable('/en/facts/%00')).toBe('/en/facts/\ufffd');
  });

  it('offers values, not ranges', () => {
    expect(['log', 'larger-firms', '2012'].every(isWord)).toBe(true);
    expect(['2008–2026', '≤ 2012'].some(isWord)).toBe(false);
  });

  it('changes one parameter and keeps the others', () => {
    const url = new URL('https://example.org/fr/charts/x?scale=logg&from=2012');
    expect(withValue(url, 'scale', 'log')).toBe('/fr/charts/x?scale=log&from=2012');
  });

  it('changes the wrong one of a list and keeps the rest', () => {
    const url = new URL('https://example.org/fr/compare?organisations=gandi,cloudwat');
    expect(withValue(url, 'organisations', 'cloudwatt', 'cloudwat')).toBe(
      '/fr/compare?organisations=gandi,cloudwatt'
    );
  });
});
