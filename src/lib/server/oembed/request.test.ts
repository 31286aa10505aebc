import { describe, expect, it } from 'vitest';
import { isWordPress, readFormat, readMaxSize } from './request.ts';

const asked = (query: string) => new URLSearchParams(query);

describe('readFormat', () => {
  it.each([
    ['', 'json'],
    ['format=', 'json'],
    ['format=JSON', 'json'],
    ['format=xml', 'xml']
  ])('reads %j as %s', (query, format) => expect(readFormat(asked(query), 'fr')).toBe(format));

  it('has no other', () => {
    expect(() => readFormat(asked('format=yaml'), 'fr')).toThrow(
      expect.objectContaining({ status: 501, body: expect.objectContaining({ allowed: ['json', 'xml'] }) })
    );
  });
});

describe('readRoom', () => {
  it.each([
    ['', undefined],
    ['maxwidth=', undefined],
    ['maxwidth=1', 1],
    ['maxwidth=600', 600],
    ['maxwidth=99999999999999999999', 10_000]
  ])('reads %j as %s', (query, maxwidth) => expect(readMaxSize(asked(query), 'fr').maxwidth).toBe(maxwidth));

  it.each(['0', '-1', '1.5', '1e3', '0x10', '600px', 'NaN', ' 600'])('refuses %j', (text) => {
    expect(() => readMaxSize(asked(`maxheight=${text}`), 'en')).toThrow(
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
  ])('%s asking %j: %s', (userAgent, query, is) => expect(isWordPress(userAgent, asked(query))).toBe(is));
});
