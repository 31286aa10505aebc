// README and CONTRIBUTING are true: every command they name exists, and every file and folder.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const documents = ['README.md', 'CONTRIBUTING.md'].map((file) => ({
  file,
  text: readFileSync(file, 'utf8')
}));
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

describe.each(documents)('$file', ({ text }) => {
  it('names npm scripts that exist', () => {
    const named = [
      ...text.matchAll(
        /npm (?:run )?(data:publish|data|new:source|bench|build|serve|dev|check|lint|format|start|test)\b/g
      )
    ].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !((name ?? '') in scripts))).toEqual([]);
  });

  it('names files and folders that exist', () => {
    const paths = [...text.matchAll(/`((?:src|data|tests)\/[\w./-]*)`|\]\(([\w./-]+)\)/g)].map(
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
