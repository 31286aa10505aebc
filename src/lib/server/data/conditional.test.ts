import { describe, expect, it } from 'vitest';
import { isKnown } from './conditional.ts';

const whole = { etag: '"a"', modified: new Date('2026-01-02T03:04:05Z') };
const sameDate = 'Fri, 02 Jan 2026 03:04:05 GMT';
const earlier = 'Fri, 02 Jan 2026 03:04:04 GMT';

describe('isKnown', () => {
  it.each([
    ['"a"'],
    ['W/"a"'],
    ['"other", "a"'],
    ['"other" ,\t"a" '],
    ['"a-gzip"'],
    ['W/"a-br"'],
    ['*'],
    ['"a"', earlier],
    [undefined, sameDate]
  ])('If-None-Match %j and If-Modified-Since %j name what is served', (tags, since) => {
    const headers = new Headers();
    if (tags !== undefined) headers.set('if-none-match', tags);
    if (since !== undefined) headers.set('if-modified-since', since);
    expect(isKnown(headers, whole)).toBe(true);
  });

  it.each([
    [],
    ['"b"'],
    ['a'],
    ['"A"'],
    ['"a-zip"'],
    ['"b"', sameDate],
    [undefined, earlier],
    [undefined, 'yesterday']
  ])('If-None-Match %j and If-Modified-Since %j name nothing that is served', (tags, since) => {
    const headers = new Headers();
    if (tags !== undefined) headers.set('if-none-match', tags);
    if (since !== undefined) headers.set('if-modified-since', since);
    expect(isKnown(headers, whole)).toBe(false);
  });

  it('knows no validator of what has none', () => {
    const headers = new Headers({ 'if-none-match': '"a"' });
    expect(isKnown(headers, { modified: whole.modified })).toBe(false);
  });
});
