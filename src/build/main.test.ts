import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { folderWith, organisation } from './fixture.ts';
import { validateDatabase } from './write.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const database = (): string => join(mkdtempSync(join(tmpdir(), 'database-')), 'test.sqlite');
const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env: { ...process.env, ...env } });

it('builds at the place named, by option or by environment', () => {
  const byOption = database();
  const byEnvironment = database();
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

it('two at once: one waits for the other, and both leave a good database', { timeout: 120_000 }, async () => {
  const data = folderWith();
  for (let pair = 0; pair < 3; pair += 1) {
    const file = database();
    const ended = await Promise.all(
      [1, 2].map(
        () =>
          new Promise<{ code: number | null; output: string }>((end) => {
            const child = spawn(process.execPath, [main, '--data', data, '--database', file]);
            let output = '';
            for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
            child.once('close', (code) => end({ code, output }));
          })
      )
    );
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    for (const { output } of ended) expect(output).toContain(`Wrote ${file}: version`);
    expect(() => validateDatabase(file)).not.toThrow();
    expect(readdirSync(dirname(file)).sort()).toEqual(['test.sqlite', 'test.sqlite.lock']);
  }
});

it.each([
  [
    'a place that can’t be',
    ['--database', 'package.json/x.sqlite'],
    /^package\.json: there is no such place/
  ],
  ['an option that it does not know', ['--databse', 'x'], /^Unknown option '--databse'/]
])('%s is one sentence, without a trace', (_, args, sentence) => {
  const { status, stderr } = run(['--data', folderWith(), ...args]);
  expect(status).toBe(1);
  expect(stderr).toMatch(sentence);
  expect(stderr).not.toMatch(/^\s+at /m);
});
