import { describe, expect, it } from 'vitest';
import { encodingOf, isText } from './compress.ts';

describe('encodingOf', () => {
  it.each([
    [null, 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.000', 'identity']
  ])('reads %j as %s', (header, encoding) => {
    expect(encodingOf(header)).toBe(encoding);
  });
});

describe('isText', () => {
  it.each([
    'text/html',
    'text/csv; charset=utf-8',
    'image/svg+xml',
    'application/problem+json',
    'text/javascript'
  ])('takes %s for text', (type) => expect(isText(type)).toBe(true));
  it.each([null, 'image/png', 'application/octet-stream'])('takes %j for something else', (type) =>
    expect(isText(type)).toBe(false)
  );
});
