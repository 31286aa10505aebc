import Database from 'better-sqlite3';
import { copyFileSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkVersionsFolder } from './places.ts';
import { versions } from './versions.ts';

const log = vi.fn<(line: string) => void>();
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(log));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  log.mockClear();
});

const published = (folder: string, version: string, change = 'SELECT 1'): string => {
  const file = join(folder, `2026-01-01-${version}.sqlite`);
  copyFileSync('database/sovereign-cloud.sqlite', file);
  const db = new Database(file);
  db.exec(`UPDATE meta SET value = '${version}' WHERE key = 'data_version'; ${change}`);
  db.close();
  return file;
};

it('leaves out what is damaged, and names it once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'versions-'));
  published(folder, '000000000001');
  const cut = published(folder, '000000000002');
  truncateSync(cut, 500_000);
  const text = join(folder, '2026-01-01-000000000003.sqlite');
  writeFileSync(text, 'no database at all');
  const other = published(
    folder,
    '000000000004',
    `UPDATE meta SET value = 'ffffffffffff' WHERE key = 'data_version'`
  );
  const empty = published(folder, '000000000005', 'PRAGMA foreign_keys = OFF; DELETE FROM fact');
  writeFileSync(join(folder, 'notes.txt'), 'not a version');

  const found = [versions(folder), versions(folder)].map((all) => all.map(({ version }) => version));
  expect(found).toEqual([['000000000001'], ['000000000001']]);
  const lines = log.mock.calls.map(([line]) => line);
  expect(lines).toHaveLength(4);
  for (const [at, file] of [cut, text, other, empty].entries()) expect(lines[at]).toContain(file);
});

it('sees one that is published meanwhile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'versions-'));
  expect(versions(folder)).toEqual([]);
  published(folder, '000000000001');
  expect(versions(folder)).toHaveLength(1);
});

it.each([
  ['package.json', 'is not a folder'],
  ['no/such/folder', 'does not exist']
])('VERSIONS=%s is refused: it %s', (named, why) => {
  vi.stubEnv('VERSIONS', named);
  expect(checkVersionsFolder).toThrow(`VERSIONS is "${named}", which ${why}. Give the folder`);
});

it('VERSIONS may be a folder, or left out', () => {
  vi.stubEnv('VERSIONS', 'src');
  expect(checkVersionsFolder).not.toThrow();
  vi.stubEnv('VERSIONS', undefined);
  expect(checkVersionsFolder).not.toThrow();
});
