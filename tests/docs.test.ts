// README and CONTRIBUTING are true: every command they name exists, and every file and folder. So are the commands of docs/.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const read = (file: string) => ({ file, text: readFileSync(file, 'utf8') });
const documents = ['README.md', 'CONTRIBUTING.md'].map(read);
const commanding = [...documents, ...globSync('docs/*.md').map(read)];
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** Scripts named as commands: `npm run data:publish`, `npm test`. */
const commands = (text: string): string[] =>
  [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short ?? '');

it('tells a script from the words around it', () => {
  expect(commands('`npm run import -- <name>`, `npm ci && npm test`; npm starts, npm run dta')).toEqual([
    'import',
    'test',
    'dta'
  ]);
});

describe.each(commanding)('$file', ({ text }) => {
  it('names npm scripts that exist', () => {
    const named = commands(text);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

describe.each(documents)('$file', ({ text }) => {
  it('names files and folders that exist', () => {
    const paths = [...text.matchAll(/`((?:src|data|docs|registers|tests)\/[\w./-]*)`|\]\(([\w./-]+)\)/g)].map(
      ([, code, link]) => code ?? link ?? ''
    );
    expect(paths.length).toBeGreaterThan(2);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

it('CI runs exactly the test command of the README', () => {
  const command = /## Test\n+```sh\n(.+)\n```/.exec(readFileSync('README.md', 'utf8'))?.[1];
  expect(command).toBe('npm ci && npm test');
  expect(readFileSync('.ci/run', 'utf8')).toContain(`\n${command}\n`);
});

it('the README names every command and every document of docs/', () => {
  const { text } = read('README.md');
  expect(Object.keys(scripts).filter((name) => !commands(text).includes(name))).toEqual([]);
  expect(globSync('docs/*.md').filter((file) => !text.includes(`](${file})`))).toEqual([]);
});
