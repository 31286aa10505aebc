// README and CONTRIBUTING are true: every command they name exists, and every file and folder. So are the commands of docs/.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const read = (file: string) => ({ file, text: readFileSync(file, 'utf8') });
const documents = ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md'].map(read);
const commanding = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md')].map(read);
const texts = z.record(z.string(), z.string());
const { scripts, dependencies, devDependencies } = z
  .object({ scripts: texts, dependencies: texts, devDependencies: texts })
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

it('the documents run scripts with the Node of the packages, whatever Node the machine has', () => {
  const bare = /(?<!npx )\bnode (?:src|tests)\//;
  expect('`node tests/answers/record.ts`').toMatch(bare);
  expect(commanding.filter(({ text }) => bare.test(text)).map(({ file }) => file)).toEqual([]);
});

describe.each(documents)('$file', ({ file, text }) => {
  it('names files and folders that exist', () => {
    const paths = [...text.matchAll(/`((?:src|data|docs|registers|tests)\/[\w./-]*)`|\]\(([\w./-]+)\)/g)].map(
      ([, code, link]) => code ?? join(dirname(file), link ?? '')
    );
    expect(paths.length).toBeGreaterThan(2);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

it('the glossary of the architecture names what the code names', () => {
  const glossary = read('docs/architecture.md').text.split('## Glossary')[1] ?? '';
  const names = [...glossary.matchAll(/\| `(\w+)`\s*\|$/gm)].map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(8);
  const code = globSync('src/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  expect(names.filter((name) => !code.some((text) => new RegExp(`\\b${name}\\b`).test(text)))).toEqual([]);
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

describe('docs/dependencies.md', () => {
  const rows = read('docs/dependencies.md')
    .text.split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').slice(1, -1));
  const quoted = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? '');
  const packages = rows.filter(({ length }) => length === 4);

  it('has one row for each package, and none for another', () => {
    expect(packages.flatMap(([names]) => quoted(names)).toSorted()).toEqual(
      Object.keys({ ...dependencies, ...devDependencies }).toSorted()
    );
  });

  it('sets apart the packages that are needed at run time', () => {
    const [, installed = ''] = /## At run time\n([^]*?)\n## /.exec(read('docs/dependencies.md').text) ?? [];
    expect([...installed.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name).toSorted()).toEqual(
      Object.keys(dependencies).toSorted()
    );
  });

  it('names places where the package stands', () => {
    const filesAt = (place: string): string[] =>
      globSync([place, `${place}/**/*.{ts,svelte}`]).filter((file) => /\.\w+$/.test(file));
    const wrong = packages.flatMap(([names, , places]) =>
      quoted(places)
        .filter((place) => {
          const contents = filesAt(place).map((file) => readFileSync(file, 'utf8'));
          return !quoted(names).some((name) => contents.some((text) => text.includes(name)));
        })
        .map((place) => `${place} doesn't name ${quoted(names).join(' or ')}`)
    );
    expect(wrong).toEqual([]);
  });

  it('names what is written here by files that exist', () => {
    const own = rows.filter(({ length }) => length === 3).flatMap(([, places]) => quoted(places));
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((place) => !existsSync(place))).toEqual([]);
  });
});
