// Files that change under the server: it keeps to the version that it opened, and says so when it can't any more.
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSite, type Site } from './site.ts';

const folder = mkdtempSync(join(tmpdir(), 'replaced-'));
const file = join(folder, 'data.sqlite');
const opened = join(folder, 'opened');
const versions = mkdtempSync(join(tmpdir(), 'replaced-versions-'));
const damaged = join(versions, '2025-01-31-0123456789ab.sqlite');
const whole = '/data/sovereign-cloud.sqlite';
let site: Site;
let old: string;

beforeAll(async () => {
  copyFileSync('database/sovereign-cloud.sqlite', file);
  copyFileSync(file, damaged);
  truncateSync(damaged, 100_000);
  // Another name of the file that the server opens, which stays when another takes its place.
  linkSync(file, opened);
  site = await startSite({ DATABASE: file, VERSIONS: versions });
  const db = new Database(file, { readonly: true });
  old = String(db.prepare("SELECT value FROM meta WHERE key = 'data_version'").pluck().get());
  db.close();
});
afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true });
  rmSync(versions, { recursive: true });
});

const ask = (path: string) => fetch(`${site.origin}${path}`);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('a published version that is damaged is left out, and the pages of versions answer', async () => {
  for (const path of ['/fr/changes', '/feed.xml', '/fr/method'])
    expect([path, (await ask(path)).status]).toEqual([path, 200]);
  expect((await ask('/data/terms?v=0123456789ab')).status).toBe(404);
});

it('another database in its place changes nothing: tables, page and file are of one version', async () => {
  const before = readFileSync(file);
  copyFileSync(file, `${file}.new`);
  const db = new Database(`${file}.new`);
  db.exec(
    "UPDATE meta SET value = 'fffffffffff0' WHERE key = 'data_version'; DELETE FROM event_organisation"
  );
  db.close();
  renameSync(`${file}.new`, file);
  expect(sha256(readFileSync(file))).not.toBe(sha256(before));
  const served = await ask(whole);
  expect(served.headers.get('content-disposition')).toContain(old);
  expect(sha256(new Uint8Array(await served.arrayBuffer()))).toBe(sha256(before));
  expect(await (await ask('/data/terms?limit=1')).json()).toMatchObject({ meta: { version: old } });
  expect(await (await ask('/readyz')).json()).toMatchObject({ data: old });
  writeFileSync(file, before);
});

it('without its file it is not ready, and still answers from what it opened', async () => {
  renameSync(file, `${file}.away`);
  expect((await ask('/readyz')).status).toBe(503);
  expect((await ask('/healthz')).status).toBe(200);
  expect((await ask(whole)).status).toBe(200);
  renameSync(`${file}.away`, file);
  expect((await ask('/readyz')).status).toBe(200);
});

it('its file cut: never a part of it as the whole', async () => {
  truncateSync(opened, 500_000);
  const refused = await ask(whole);
  expect(refused.status).toBe(500);
  expect(await refused.json()).toMatchObject({ status: 500, id: expect.stringMatching(/^[0-9a-f]{8}$/) });
  const ready = await ask('/readyz');
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'unready', id: expect.any(String) }]);
  expect((await ask('/healthz')).status).toBe(200);
});
