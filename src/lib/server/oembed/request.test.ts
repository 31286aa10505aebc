import { describe, expect, it } from 'vitest';
import { readSearch } from '../address/read-search.ts';
import { isWordPress, oembedSearch } from './request.ts';

const read = (query: string, lang: 'fr' | 'en' = 'fr') =>
  readSearch(oembedSearch(lang), new URLSearchParams(query));

describe('the format', () => {
  it.each([
    ['', 'json'],
    ['format=', 'json'],
    ['format=JSON', 'json'],
    ['format=xml', 'xml']
  ])('reads %j as %s', (query, format) => expect(read(query).format).toBe(format));

  it('has no other', () => {
    expect(() => read('format=yaml')).toThrow(
      expect.objectContaining({ status: 501, body: expect.objectContaining({ allowed: ['json', 'xml'] }) })
    );
  });
});

describe('the size', () => {
  it.each([
    ['', undefined],
    ['maxwidth=', undefined],
    ['maxwidth=1', 1],
    ['maxwidth=600', 600],
    ['maxwidth=99999999999999999999', 10_000]
  ])('reads %j as %s', (query, maxwidth) => expect(read(query).maxwidth).toBe(maxwidth));

  it.each(['0', '-1', '1.5', '1e3', '0x10', '600px', 'NaN', ' 600'])('refuses %j', (text) => {
    expect(() => read(`maxheight=${text}`, 'en')).toThrow(
      expect.objectContaining({
        status: 400,
        body: { message: expect.stringContaining(text), parameter: 'maxheight', allowed: ['1–10000'] }
      })
    );
  });
});

describe('isWordPress', () => {
  it.each([
    ['WordPress/6.8.3; https://blog.example', '', true],
    [null, 'dnt=1&maxwidth=600&maxheight=900', true],
    [null, 'dnt=1&maxwidth=600', false],
    ['Mozilla/5.0 (compatible; Ghost/5.0; +https://ghost.org/)', 'maxwidth=600&maxheight=900', false],
    ['Not WordPress/6.8', '', false]
  ])('%s asking %j: %s', (userAgent, query, is) => expect(isWordPress(userAgent, read(query))).toBe(is));
});
