import { describe, expect, it } from 'vitest';
import {
  cleanAddress,
  isForeign,
  nearestCopy,
  sameAddress,
  searchOf,
  trackersIn,
  waybackOriginal
} from './address.ts';

describe('two spellings of one address', () => {
  it.each([
    'http://www.example.org/page',
    'https://example.org/page/',
    'https://example.org/page#part',
    'https://example.org/page?utm_source=x&utm_medium=y',
    'https://example.org/page/amp',
    'https://example.org/page?amp=1',
    'https://example.org/page#:~:text=words'
  ])('%s', (url) => {
    expect(sameAddress(url)).toBe('example.org/page');
  });

  it('are not one where a parameter says which page', () => {
    expect(sameAddress('https://example.org/?p=1')).not.toBe(sameAddress('https://example.org/?p=2'));
  });
});

describe('a clean address', () => {
  it('loses trackers and text directives, and nothing else', () => {
    const url = 'https://example.org/a?id=%C3%A9&utm_source=x&b=1#part:~:text=words';
    expect(trackersIn(url)).toEqual(['utm_source']);
    expect(cleanAddress(url)).toBe('https://example.org/a?id=%C3%A9&b=1#part');
  });

  it('stays as it is written where there is nothing to take away', () => {
    expect(cleanAddress('https://example.org/a?b=c+d&e')).toBe('https://example.org/a?b=c+d&e');
  });
});

describe('a name foreign to every site', () => {
  it.each(
    'utm_source mtm_campaign pk_kwd at_medium xtor fbclid igshid igsh _gl gclid gbraid msclkid li_fat_id twclid ttclid mc_cid mc_eid _hsenc mkt_tok ref_src'.split(
      ' '
    )
  )('%s', (name) => {
    expect(isForeign(name)).toBe(true);
    expect(cleanAddress(`https://example.org/a?id=1&${name}=x`)).toBe('https://example.org/a?id=1');
  });

  it.each(['v', 'id', 'source', 'from', 'feature', 'zzz', 'UTM_SOURCE', 'my_fbclid', 'toString', ''])(
    'is not %j',
    (name) => {
      expect(isForeign(name)).toBe(false);
    }
  );
});

describe('a query string of some names', () => {
  it('keeps them as they are written, in their order, and takes the rest however it is written', () => {
    const search = '?a=1,2&?a=3&%66bclid=x&&b=c+d&b=%C3%A9&=5&zzz&%E0%A4%A=1';
    expect(searchOf(search, (name) => name === 'a' || name === 'b')).toBe('a=1,2&b=c+d&b=%C3%A9');
  });
});

describe('the original of a copy', () => {
  it.each([
    ['https://web.archive.org/web/20150512000000/http://example.org/a', 'http://example.org/a'],
    ['https://web.archive.org/web/2015/example.org/a', 'http://example.org/a'],
    ['https://web.archive.org/web/20150512000000id_/https://example.org/a?b=1', 'https://example.org/a?b=1'],
    ['https://web.archive.org/about', undefined],
    ['https://archive.example/web/2015/http://example.org', undefined]
  ])('%s', (url, original) => {
    expect(waybackOriginal(url)).toBe(original);
  });
});

describe('the copy nearest to a day', () => {
  it.each(['http://example.org/a', 'https://example.org/a?b=1&c=%C3%A9#part'])('of %s', (url) => {
    const copy = nearestCopy(url, '2026-11-25');
    expect(copy).toBe(`https://web.archive.org/web/20261125/${url}`);
    expect(waybackOriginal(copy)).toBe(url);
  });
});
