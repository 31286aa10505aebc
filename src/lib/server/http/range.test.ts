import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partOf, sliceOf } from './range.ts';

const size = 100;
const huge = '99999999999999999999999';

describe('partOf', () => {
  it.each([
    ['bytes=0-9', { start: 0, end: 10 }],
    ['Bytes=0-0', { start: 0, end: 1 }],
    ['bytes=90-', { start: 90, end: 100 }],
    [`bytes=90-${huge}`, { start: 90, end: 100 }],
    ['bytes=-10', { start: 90, end: 100 }],
    [`bytes=-${huge}`, { start: 0, end: 100 }],
    [' bytes= 5-6 , ', { start: 5, end: 7 }],
    // Of several parts, the one that the file has.
    ['bytes=5-6,100-', { start: 5, end: 7 }]
  ])('finds the part of %j', (header, part) => expect(partOf(header, size)).toEqual(part));

  it.each(['bytes=100-', `bytes=${huge}-`, `bytes=${'9'.repeat(400)}-`, 'bytes=-0', 'bytes=100-,200-300'])(
    'finds nothing of the file in %j',
    (header) => expect(partOf(header, size)).toBe('outside')
  );

  it.each([
    null,
    '',
    'bytes',
    'bytes=',
    'bytes=-',
    'bytes=5-1',
    'bytes=a-b',
    'bytes=1.5-2',
    'bytes=0x1-2',
    'bytes=--5',
    'bytes=0-9,x',
    'bytes=0-9,20-29',
    'items=0-9',
    'bytes=0-9-19',
    'bytes=٣-٤'
  ])('gives the whole for %j', (header) => expect(partOf(header, size)).toBeUndefined());

  it('never leaves the file, whatever it is asked', () => {
    const number = fc.oneof(fc.nat(200).map(String), fc.bigInt(0n, 10n ** 30n).map(String), fc.constant(''));
    const spec = fc.tuple(number, number).map((ends) => ends.join('-'));
    const header = fc.oneof(
      fc.array(spec, { maxLength: 3 }).map((specs) => `bytes=${specs.join(',')}`),
      fc.string()
    );
    fc.assert(
      fc.property(header, fc.nat(150), (text, length) => {
        const part = partOf(text, length);
        if (part === undefined || part === 'outside') return;
        expect(part.start).toBeGreaterThanOrEqual(0);
        expect(part.end).toBeGreaterThan(part.start);
        expect(part.end).toBeLessThanOrEqual(length);
      })
    );
  });
});

describe('sliceOf', () => {
  const whole = { size, etag: '"a"', modified: new Date('2026-01-02T03:04:05Z') };
  const header = (changes: object = {}) => ({
    method: 'GET',
    range: 'bytes=0-9',
    ifRange: undefined,
    ...changes
  });

  it('says which part is sent, and of how much', () => {
    expect(sliceOf(header(), whole)).toEqual({
      status: 206,
      start: 0,
      end: 10,
      headers: { 'Accept-Ranges': 'bytes', 'Content-Length': '10', 'Content-Range': 'bytes 0-9/100' }
    });
  });

  it('says how long the file is where the part lies outside', () => {
    expect(sliceOf(header({ range: 'bytes=100-' }), whole)).toMatchObject({
      status: 416,
      headers: { 'Content-Range': 'bytes */100' }
    });
  });

  it.each([
    ['a method other than GET', { method: 'HEAD' }, 200],
    ['another version of the file', { ifRange: '"b"' }, 200],
    ['a weak validator', { ifRange: 'W/"a"' }, 200],
    ['another date', { ifRange: 'Fri, 02 Jan 2026 03:04:06 GMT' }, 200],
    ['this version of the file', { ifRange: '"a"' }, 206],
    ['its date', { ifRange: 'Fri, 02 Jan 2026 03:04:05 GMT' }, 206]
  ])('for %s gives %o as a %i', (_, changes, status) => {
    expect(sliceOf(header(changes), whole).status).toBe(status);
  });
});
