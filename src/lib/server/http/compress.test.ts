import { describe, expect, it } from 'vitest';
import { encodingOf, isText, takesGzip } from './compress.ts';

describe('encodingOf', () => {
  it.each([
    [null, 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.000', 'identity'],
    ['BR', 'br'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['*;q=0', 'identity'],
    ['identity, *;q=0', 'identity'],
    ['br;q=x, gzip', 'gzip'],
    ['brotli, zip', 'identity'],
    [',;q=1,', 'identity']
  ])('reads %j as %s', (header, encoding) => {
    expect(encodingOf(header)).toBe(encoding);
  });
});

describe('takesGzip', () => {
  it.each(['gzip', 'br, gzip;q=0.1', '*', 'br;q=0, *'])('is true for %j', (header) =>
    expect(takesGzip(header)).toBe(true)
  );
  it.each([null, '', 'br', 'gzip;q=0', 'gzip;q=0, *', 'identity'])('is false for %j', (header) =>
    expect(takesGzip(header)).toBe(false)
  );
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
