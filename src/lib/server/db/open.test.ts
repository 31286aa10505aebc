// A database of another schema is refused as the latest, and an older one read as a published version.
import Database from 'better-sqlite3';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { schemaVersion } from '#model/database.ts';
import { openDatabase } from './open.ts';

afterEach(() => vi.unstubAllEnvs());

const ofSchema = (number: number): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'open-')), 'data.sqlite');
  copyFileSync('database/sovereign-cloud.sqlite', path);
  const database = new Database(path);
  database.pragma(`user_version = ${number}`);
  database.close();
  return path;
};

it.each([
  [schemaVersion - 1, 'it was made by an earlier version of the build'],
  [schemaVersion + 1, 'it was made by a later version of the build']
])('refuses schema %i as the latest', (number, reason) => {
  const path = ofSchema(number);
  vi.stubEnv('DATABASE', path);
  expect(() => openDatabase()).toThrow(
    `The database ${path} can't be read (${reason}). Run \`npm run data\` to build it anew.`
  );
});

it('opens a published version of an earlier schema, and of no later one', () => {
  openDatabase(ofSchema(schemaVersion - 1)).close();
  expect(() => openDatabase(ofSchema(schemaVersion + 1))).toThrow('a later version of the build');
});
