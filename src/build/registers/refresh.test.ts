import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { refresh } from './refresh.ts';

const parquet = 'PAR1 rows and columns PAR1';
const writing = (files: Readonly<Record<string, string>>, read: number) => (_: unknown, folder: string) => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return Promise.resolve(read);
};
const good = writing({ 'awards/year=2020/part-0.parquet': parquet }, 3);

const made = async () => {
  const home = mkdtempSync(join(tmpdir(), 'registers-'));
  const folder = join(home, 'aid');
  await refresh(folder, 'one', good);
  return { home, folder };
};

it('files are put in place whole, with what they were made from', async () => {
  const { home, folder } = await made();
  expect(readdirSync(home)).toEqual(['aid']);
  expect(readdirSync(folder).sort()).toEqual(['awards', 'manifest.json']);
  expect(await refresh(folder, 'one', () => Promise.reject(new Error('not asked')))).toMatchObject({
    read: 3,
    fresh: true
  });
});

it.each([
  ['a file that is cut', writing({ 'a.parquet': 'PAR1 rows and' }, 3), 'a.parquet is cut'],
  ['an empty file', writing({ 'a.parquet': '' }, 3), 'a.parquet is cut'],
  ['no file', writing({}, 3), 'No record was read'],
  ['no record', writing({ 'a.parquet': parquet }, 0), 'No record was read'],
  ['a failure', () => Promise.reject(new Error('the disk is gone')), 'the disk is gone']
])('%s does not take the place of the old files', async (_, clean, reason) => {
  const { home, folder } = await made();
  await expect(refresh(folder, 'two', clean)).rejects.toThrow(reason);
  expect(readdirSync(home)).toEqual(['aid']);
  expect(readFileSync(join(folder, 'awards/year=2020/part-0.parquet'), 'utf8')).toBe(parquet);
});

it('what a build left that was cut is taken away', async () => {
  const { home, folder } = await made();
  const left = join(home, 'aid.12.tmp');
  mkdirSync(left);
  writeFileSync(join(left, 'half'), '');
  expect(await refresh(folder, 'two', good)).toMatchObject({ fresh: false });
  expect(existsSync(left)).toBe(false);
});
