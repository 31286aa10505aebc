// A record is read back as it was written, and a comparison of two finds what changed, on made-up answers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBody, storeBody } from './body-store.ts';
import { compareRecords, isSame } from './compare-records.ts';
import { firstDifference } from './first-difference.ts';
import { kindOf } from './kind.ts';
import { readRecord, writeRecord, type RecordedAnswer } from './recorded-answer.ts';

const folder = mkdtempSync(join(tmpdir(), 'answers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'record.jsonl');

const made = (
  path: string,
  body: string | Buffer,
  changes: Partial<RecordedAnswer> = {}
): RecordedAnswer => ({
  request: `GET ${path}`,
  method: 'GET',
  path,
  kind: kindOf(path),
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: storeBody(file, Buffer.from(body)),
  isText: typeof body === 'string',
  ...changes
});

const recordOf = (answers: readonly RecordedAnswer[], version = '0123456789ab') => ({
  release: { version, day: '2026-11-30' },
  answers,
  bodyOf: (digest: string) => readBody(file, digest)
});

const compare = (before: readonly RecordedAnswer[], after: readonly RecordedAnswer[], version?: string) =>
  compareRecords({ before: recordOf(before), after: recordOf(after, version) });

it('a record is read back as it was written, and is the same as itself', () => {
  const record = {
    release: { version: '0123456789ab', day: '2026-11-30' },
    answers: [made('/fr', 'a'), made('/en', 'b')]
  };
  writeRecord(file, record);
  const read = readRecord(file);
  expect(read.release).toEqual(record.release);
  expect(new Set(read.answers)).toEqual(new Set(record.answers));
  expect(isSame(compare(read.answers, record.answers))).toBe(true);
});

describe('a comparison', () => {
  it('names the status, the header and the first line that changed', () => {
    const before = made('/fr/facts/a', 'one\ntwo 2\nthree');
    const after = made('/fr/facts/a', 'one\ntwo 3\n3', {
      status: 404,
      headers: { 'content-type': 'text/html', vary: 'Accept' }
    });
    const { changes } = compare([before], [after]);
    expect(changes).toEqual([
      {
        request: 'GET /fr/facts/a',
        differences: ['status 200 → 404', 'vary: (none) → Accept', 'line 2\n    - two 2\n    + two 3']
      }
    ]);
  });

  it('counts by kind of address, and lists what only one record holds', () => {
    const shared = made('/fr/facts/a', 'a');
    const comparison = compare(
      [shared, made('/en/facts/a', 'a'), made('/fr/facts/old', 'a')],
      [shared, made('/en/facts/a', 'b'), made('/fr/new', 'a')]
    );
    expect(Object.fromEntries(comparison.counts)).toEqual({
      '/[lang]/facts/[id]': { same: 1, changed: 1, onlyBefore: 1, onlyAfter: 0 },
      '/[lang]/new': { same: 0, changed: 0, onlyBefore: 0, onlyAfter: 1 }
    });
    expect(comparison.onlyBefore).toEqual(['GET /fr/facts/old']);
    expect(comparison.onlyAfter).toEqual(['GET /fr/new']);
    expect(isSame(comparison)).toBe(false);
  });

  const png = (width: number, last: number) => {
    const bytes = Buffer.alloc(25, last);
    bytes.write('89504e470d0a1a0a', 'hex');
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(9, 20);
    return bytes;
  };
  const differs = (path: string, before: Buffer, after: Buffer, version?: string) =>
    compare([made(path, before)], [made(path, after)], version).changes.map(({ differences }) =>
      differences.join()
    );

  it('compares pictures that spell their version by size alone where the versions differ', () => {
    const path = '/fr/charts/where.png?group=sme';
    expect(differs(path, png(16, 1), png(16, 2))).toEqual(['16 × 9 → 16 × 9']);
    expect(differs(path, png(16, 1), png(16, 2), 'ba9876543210')).toEqual([]);
    expect(differs(path, png(16, 1), png(17, 2), 'ba9876543210')).toEqual(['16 × 9 → 17 × 9']);
    expect(differs('/fr/charts/where/card.png', png(16, 1), png(16, 2), 'ba9876543210')).toHaveLength(1);
  });
});

it('shows where a text ends before the other', () => {
  expect(firstDifference('a', 'a\nb')).toBe('line 2\n    - (the end)\n    + b');
  expect(firstDifference(`${'x'.repeat(100)}1`, `${'x'.repeat(100)}2`)).toContain(`- …${'x'.repeat(60)}1\n`);
});
