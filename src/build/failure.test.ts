import Database from 'better-sqlite3';
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Failure, sentenceOf } from './failure.ts';

const coded = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: what the system says`), {
    code,
    ...(path === undefined ? {} : { path })
  });

it.each([
  ['ENOSPC', 'the disk is full', 'Free some space there'],
  ['EDQUOT', 'the disk is full', 'Free some space there'],
  ['SQLITE_FULL', 'the disk is full', 'Free some space there'],
  ['EROFS', 'it can’t be written', 'Make its folder writable'],
  ['EACCES', 'it can’t be written', 'Make its folder writable'],
  ['SQLITE_READONLY_DIRECTORY', 'it can’t be written', 'Make its folder writable'],
  ['SQLITE_CANTOPEN', 'it can’t be written', 'Make its folder writable'],
  ['ENOTDIR', 'there is no such place', 'Correct the path'],
  ['SQLITE_IOERR_WRITE', 'the disk fails', 'Check it'],
  ['EMFILE', 'too many open files, or no memory left', 'Close something']
])('%s is one sentence: where, what, what to do', (code, what, fix) => {
  const sentence = sentenceOf(coded(code), 'database/a.sqlite');
  expect(sentence).toMatch(
    new RegExp(`^database/a\\.sqlite: .*${what} \\(${code}: what the system says\\)\\. ${fix}`)
  );
  expect(sentence?.split('\n')).toHaveLength(1);
  expect(sentenceOf(coded(code, '/x/y'), 'database/a.sqlite')).toMatch(/^\/x\/y: /);
});

it('of two places, the one that was being written is named', () => {
  const copy = Object.assign(coded('ENOSPC', '/from'), { dest: '/to' });
  expect(sentenceOf(copy, 'a')).toMatch(/^\/to: /);
});

it('the cause is found beneath what it made fail, and in the words of DuckDB', () => {
  const row = new Error('the database refuses this row of fact: {}', { cause: coded('SQLITE_FULL') });
  expect(sentenceOf(row, 'a')).toContain('the disk is full');
  const lake = new Error('IO Error: Could not write file "r/x.parquet": No space left on device');
  expect(sentenceOf(lake, 'a')).toContain('the disk is full');
  expect(sentenceOf(new Failure('All is clear.'), 'a')).toBe('All is clear.');
});

it.each([
  ['a fault of the program', new TypeError('undefined is not a function')],
  [
    'a row that is refused',
    new Error('the database refuses this row', { cause: coded('SQLITE_CONSTRAINT_CHECK') })
  ],
  ['no error at all', 'text']
])('%s is not', (_, thrown) => {
  expect(sentenceOf(thrown, 'a')).toBeUndefined();
});

it('real failures have the codes that it knows', () => {
  const thrownBy = (work: () => unknown): unknown => {
    try {
      work();
    } catch (thrown) {
      return thrown;
    }
    return undefined;
  };
  expect(
    sentenceOf(
      thrownBy(() => new Database('package.json/a.sqlite')),
      'a'
    )
  ).toBeDefined();
  expect(
    sentenceOf(
      thrownBy(() => writeFileSync('package.json/a', '')),
      'a'
    )
  ).toMatch(/^package\.json\/a: there is no/);
});
