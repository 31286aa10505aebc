import { describe, expect, it } from 'vitest';
import { isKnown } from './conditional.ts';

const whole = { etag: '"a"', modified: new Date('2026-01-02T03:04:05Z') };
const sameDate = 'Fri, 02 Jan 2026 03:04:05 GMT';
const earlier = 'Fri, 02 Jan 2026 03:04:04 GMT';

describe('isKnown', () => {
  it.each<Record<string, string>>([
    { 'if-none-match': '"a"' },
    { 'if-none-match': 'W/"a"' },
    { 'if-none-match': '"other", "a"' },
    { 'if-none-match': '"other" ,\t"a" ' },
    { 'if-none-match': '"a-gzip"' },
    { 'if-none-match': 'W/"a-br"' },
    { 'if-none-match': '*' },
    { 'if-none-match': '"a"', 'if-modified-since': earlier },
    { 'if-modified-since': sameDate }
  ])('%j names what is served', (headers) => expect(isKnown(new Headers(headers), whole)).toBe(true));

  it.each<Record<string, string>>([
    {},
    { 'if-none-match': '"b"' },
    { 'if-none-match': 'a' },
    { 'if-none-match': '"A"' },
    { 'if-none-match': '"a-zip"' },
    { 'if-none-match': '"b"', 'if-modified-since': sameDate },
    { 'if-modified-since': earlier },
    { 'if-modified-since': 'yesterday' }
  ])('%j names nothing that is served', (headers) =>
    expect(isKnown(new Headers(headers), whole)).toBe(false)
  );
});
