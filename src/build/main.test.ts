import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { folderWith, organisation } from './fixture.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const database = (): string => join(mkdtempSync(join(tmpdir(), 'database-')), 'test.sqlite');
const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env: { ...process.env, ...env } });

it('builds where it is told, by option or by environment', () => {
  const [byOption, byEnvironment] = [database(), database()];
  const data = folderWith();
  expect(run(['--data', data, '--database', byOption])).toMatchObject({ status: 0, stderr: '' });
  expect(run(['--data', data], { DATABASE: byEnvironment }).status).toBe(0);
  expect([byOption, byEnvironment].map((file) => existsSync(file))).toEqual([true, true]);
});

it('exits with 1 and the errors on stderr when the data is bad', () => {
  const data = folderWith({ 'organisations/gandi.yaml': organisation('gandy') });
  const file = database();
  expect(run(['--data', data, '--database', file])).toMatchObject({
    status: 1,
    stderr: `data/organisations/gandi.yaml
  id: the id "gandy" is not the file's name
    → rename the file to data/organisations/gandy.yaml or correct the id
1 error in 1 file
The data was not built; the last good database, if any, is untouched.
`
  });
  expect(existsSync(file)).toBe(false);
});
