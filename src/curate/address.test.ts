import { describe, expect, it } from 'vitest';
import { wrongsOf, wrongsOfArchive } from './address.ts';

const messageFor = (url: string): string =>
  wrongsOf(url)
    .map(([message, fix]) => `${message} → ${fix}`)
    .join('; ');

describe('an address', () => {
  it.each([
    'https://example.org/a/b?c=d&e=f#part',
    'http://example.org/',
    'https://example.org/%C3%A9t%C3%A9,a(1)!.html'
  ])('%s is right', (url) => {
    expect(wrongsOf(url)).toEqual([]);
  });

  it.each([
    ['https://example.org/a b', /holds a space → write %20/],
    ['example.org/a', /not a web address → copy it whole/],
    ['ftp://example.org/a', /not a web address → give the https/],
    ['https://localhost:5173/a', /localhost is not a public host/],
    ['https://10.0.0.1/a', /not a public host/],
    ['https://me:secret@example.org/', /a name or a password/],
    ['https://example.org/été', /to be encoded → write https:\/\/example\.org\/%C3%A9t%C3%A9/],
    ['https://example.org/100%', /two hexadecimal digits/],
    ['https://example.org/?a=H%25C3%25A9', /encoded twice/],
    [
      'https://example.org/?id=1&fbclid=x',
      /trackers added \(fbclid\) → write https:\/\/example\.org\/\?id=1$/
    ],
    ['https://example.org/a#:~:text=b', /text directive \(#:~:\) → write https:\/\/example\.org\/a$/]
  ])('%s is wrong', (url, message) => {
    expect(messageFor(url)).toMatch(message);
  });
});

describe('an archived copy', () => {
  const url = 'http://www.example.org/a';

  it.each(['https://web.archive.org/web/20150512000000/https://example.org/a', 'https://archive.example/x1'])(
    '%s is right',
    (archive) => {
      expect(wrongsOfArchive(archive, url)).toEqual([]);
    }
  );

  it.each([
    [
      'https://web.archive.org/web/20150512000000/https://example.org/b',
      /is one of https:\/\/example\.org\/b/
    ],
    ['https://archive.org/details/a', /no copy in the Wayback Machine/],
    ['http://web.archive.org/web/20150512000000/http://example.org/a', /no copy in the Wayback Machine/],
    ['https://www.example.org/archive/a', /own host/]
  ])('%s is wrong', (archive, message) => {
    expect(wrongsOfArchive(archive, url).join(' ')).toMatch(message);
  });
});
