import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['src/build/main.ts', ...args], { encoding: 'utf8' });

/** A folder of data like the house's, published nowhere, with one file changed. */
const dataWith = (file: string, from: RegExp, to: string): string => {
  const data = join(mkdtempSync(join(tmpdir(), 'difference-')), 'data');
  cpSync('data', data, { recursive: true });
  const text = readFileSync(join(data, file), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(data, file), text.replace(from, to));
  return data;
};
const nowhere = join(tmpdir(), 'no-version-was-published-here');

it('says which numbers and which sentences the data would change, and replaces nothing', () => {
  const data = dataWith('organisations/ovh.yaml', /kind: openstack/, 'kind: own');
  const database = join(mkdtempSync(join(tmpdir(), 'database-')), 'last.sqlite');
  expect(run('--database', database).status).toBe(0);
  const before = statSync(database).mtimeMs;

  const same = run('--diff', '--database', database, '--versions', nowhere);
  expect(same).toMatchObject({ status: 0, stderr: '' });
  expect(same.stdout).toMatch(/No fact changes\.\nNo takeaway changes\.\n$/);

  const { status, stdout } = run('--diff', '--data', data, '--database', database, '--versions', nowhere);
  expect(status).toBe(0);
  expect(stdout).toContain('1 takeaway changes:\n  technology (');
  const numbers = (line: RegExp) => [...(line.exec(stdout)?.[0] ?? '').matchAll(/\d+/g)].map(Number);
  for (const lang of ['fr', 'en']) {
    const old = numbers(RegExp(`^ {4}${lang} - .*`, 'm'));
    const now = numbers(RegExp(`^ {4}${lang} \\+ .*`, 'm'));
    expect(now.some((number, index) => number === (old[index] ?? Infinity) + 1)).toBe(true);
  }
  expect(statSync(database).mtimeMs).toBe(before);
});

it('exits with 1 where the data is bad, and with a word where there is nothing to compare with', () => {
  const bad = dataWith('organisations/ovh.yaml', /kind: openstack/, 'kind: magic');
  expect(run('--diff', '--data', bad)).toMatchObject({ status: 1 });
  const none = run('--diff', '--database', join(nowhere, 'x.sqlite'), '--versions', nowhere);
  expect(none).toMatchObject({ status: 0 });
  expect(none.stdout).toContain('No earlier database to compare with');
});
