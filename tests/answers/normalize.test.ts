// Two builds of one site are normalised to the same answers, and what a reader would see changed is not hidden.
import Database from 'better-sqlite3';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SiteAnswer } from './ask-site.ts';
import { normalizeBody, normalizeHeaders, normalizeText } from './normalize.ts';

const first = { version: '0123456789ab', day: '2026-11-30' };
const second = { version: 'ba9876543210', day: '2026-12-02' };

const answer = (type: string, body: string | Uint8Array, status = 200): SiteAnswer => ({
  status,
  headers: { 'content-type': type },
  body: Buffer.from(body)
});

const normalized = (given: SiteAnswer, release = first): string =>
  normalizeBody(given, release).body.toString('utf8');

describe('a text', () => {
  it.each([
    [
      'cites its data',
      `data of ${first.day}, version ${first.version}`,
      `data of ${second.day}, version ${second.version}`
    ],
    [
      'is named after them',
      `facts_${first.day}_${first.version}.csv`,
      `facts_${second.day}_${second.version}.csv`
    ],
    [
      'links to assets',
      './_app/immutable/assets/_page.nLC-pbHs.css',
      './_app/immutable/assets/_page.Cf94l5rP.css'
    ],
    [
      'names its build',
      '{"status":"ready","build":"1796007229564"}',
      '{"status":"ready","build":"1796107229565"}'
    ],
    ['links to scripts', '/scripts/tips.5bfa4e73c1.js', '/scripts/tips.0000000000.js']
  ])('that %s is the same in both builds', (_, before, after) => {
    expect(normalizeText(before, first)).toBe(normalizeText(after, second));
    expect(normalizeText(before, first)).not.toBe(before);
  });

  it.each([
    ['the day of a source', `read on ${first.day}`],
    ['the day of a source in a catalogue', `dct:modified "2020-01-01"; dct:issued "${first.day}"`],
    ['the digest of another file', `"hash": "sha256:${'a1'.repeat(32)}"`],
    ['a version that was published', '/fr/charts/where?v=6b909d313909'],
    ['a script of another name', '/scripts/tips.js']
  ])('keeps %s', (_, text) => {
    expect(normalizeText(text, first)).toBe(text);
  });
});

describe('a page', () => {
  it('is the same wherever its components begin and end', () => {
    const split = answer(
      'text/html; charset=utf-8',
      '<!--18k0vxn--><p><!--[-->a<!--[-1--><!--]--></p><!---->'
    );
    expect(normalized(split)).toBe('<p>a</p>');
  });

  it('keeps the comments that somebody wrote', () => {
    expect(normalized(answer('text/html', '<!-- a note --><p>a</p>'))).toBe('<!-- a note --><p>a</p>');
  });

  it('has an id of its own where it is an error that nobody expected, and only there', () => {
    const page = (id: string, status: number) =>
      normalized(answer('text/html', `<code>${id}</code>`, status));
    expect(page('0a1b2c3d', 500)).toBe(page('3d2c1b0a', 500));
    expect(page('0a1b2c3d', 404)).not.toBe(page('3d2c1b0a', 404));
  });
});

it('a picture is the same whatever letters spell its version, and not where other letters change', () => {
  const svg = ({ version }: typeof first, spelled: string, title: string) =>
    answer(
      'image/svg+xml; charset=utf-8',
      `<svg><g data-text="Title"><path d="${title}"/></g><g fill="#555" data-text="version ${version}"><path d="${spelled}"/></g></svg>`
    );
  const before = normalized(svg(first, 'M0 1', 'M5 5'));
  expect(normalized(svg(second, 'M2 3', 'M5 5'), second)).toBe(before);
  expect(normalized(svg(second, 'M2 3', 'M6 6'), second)).not.toBe(before);
});

describe('a packed file', () => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const book = (text: string, mtime: string) =>
    answer(type, zipSync({ 'xl/sheet1.xml': Buffer.from(`<row><c>${text}</c></row>`) }, { mtime }));

  it('is the same whenever it was packed, and shows a changed cell on a line of its own', () => {
    const before = normalized(book('41', '2026-11-30T10:00:00Z'));
    expect(normalized(book('41', '2026-12-02T11:11:10Z'))).toBe(before);
    expect(normalized(book('42', '2026-11-30T10:00:00Z'))).toBe(before.replace('<c>41</c>', '<c>42</c>'));
    expect(before).toBe('== xl/sheet1.xml\n<row>\n<c>41</c>\n</row>\n');
  });

  it('of Parquet keeps its other bytes', () => {
    const parquet = ({ version }: typeof first) =>
      answer('application/vnd.apache.parquet', Buffer.from(`\xff${version}\x80`, 'latin1'));
    const { body, isText } = normalizeBody(parquet(first), first);
    expect([body.toString('latin1'), isText]).toEqual(['\xffDATA_VERSION\x80', false]);
    expect(normalizeBody(parquet(second), second).body).toEqual(body);
  });

  it('of SQLite is its schema and its rows', () => {
    const file = ({ version }: typeof first, low: number) => {
      const database = new Database(':memory:');
      database.exec(`CREATE TABLE meta (key TEXT, value TEXT); INSERT INTO meta VALUES ('data_version', '${version}');
        CREATE TABLE fact (low REAL, digest BLOB); INSERT INTO fact VALUES (${low}, x'ff');`);
      return answer('application/vnd.sqlite3', database.serialize());
    };
    const before = normalized(file(first, 41));
    expect(before).toContain('== rows of fact\n[41,');
    expect(normalized(file(second, 41), second)).toBe(before);
    expect(normalized(file(second, 42), second)).not.toBe(before);
  });
});

it('headers keep what a cache or a reader acts on, and not the moment', () => {
  const headers = {
    date: 'Mon, 30 Nov 2026 02:56:29 GMT',
    etag: `W/"${first.version}-Gx"`,
    'last-modified': 'Mon, 30 Nov 2026 02:53:47 GMT',
    'content-length': '41',
    vary: 'Accept',
    'content-disposition': `attachment; filename="facts_${first.day}_${first.version}.csv"`
  };
  expect(normalizeHeaders(headers, first)).toEqual({
    etag: 'weak',
    'last-modified': 'present',
    'content-length': 'present',
    vary: 'Accept',
    'content-disposition': 'attachment; filename="facts_DATA_DAY___DATA_VERSION.csv"'
  });
});
