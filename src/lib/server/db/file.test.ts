import { createHash } from 'node:crypto';
import { mkdtempSync, renameSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFile } from './file.ts';

const content = Buffer.from('0123456789'.repeat(20_000));
const made = () => {
  const path = join(mkdtempSync(join(tmpdir(), 'file-')), 'a.sqlite');
  writeFileSync(path, content);
  utimesSync(path, 1_700_000_000, 1_700_000_000);
  return { path, file: openFile(path) };
};
const read = async (file: ReturnType<typeof openFile>, start: number, end: number): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of file.bytes(start, end)) parts.push(part);
  return Buffer.concat(parts);
};
const sha256 = createHash('sha256').update(content).digest('hex');

it('is read whole or in part, and hashed once however many ask', async () => {
  const { file } = made();
  expect(await read(file, 0, file.size)).toEqual(content);
  expect((await read(file, 65_530, 65_545)).toString()).toBe('012345678901234');
  const part = Array.from({ length: 20 }, file.sha256);
  expect(new Set(part).size).toBe(1);
  expect(await part[0]).toBe(sha256);
  file.close();
});

it('stays what was opened when another takes its place', async () => {
  const { path, file } = made();
  writeFileSync(`${path}.new`, 'another');
  renameSync(`${path}.new`, path);
  await file.check();
  expect(await read(file, 0, file.size)).toEqual(content);
  expect(await file.sha256()).toBe(sha256);
  expect(file.isAt(path)).toBe(false);
  file.close();
});

it('that was cut is no longer served, in whole or to its end', async () => {
  const { path, file } = made();
  await file.sha256();
  truncateSync(path, 100_000);
  await expect(file.check()).rejects.toThrow('200000 bytes became 100000');
  await expect(read(file, 0, file.size)).rejects.toThrow('cut short');
  file.close();
});

it('that was written over is no longer served, though its size is the same', async () => {
  const { path, file } = made();
  await file.sha256();
  writeFileSync(path, Buffer.alloc(content.byteLength));
  await expect(file.check()).rejects.toThrow('changed under the server');
  file.close();
});

it('that was touched, and nothing more, is', async () => {
  const { path, file } = made();
  await file.sha256();
  utimesSync(path, 1_800_000_000, 1_800_000_000);
  await file.check();
  expect(await file.sha256()).toBe(sha256);
  file.close();
});

it('has no digest where it was never read before it changed', async () => {
  const { path, file } = made();
  utimesSync(path, 1_800_000_000, 1_800_000_000);
  await expect(file.sha256()).rejects.toThrow('changed under the server');
  file.close();
});
