// A database that is written over under its reader is refused, not read as two versions at once.
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { withDatabase, readRows } from './read.ts';

const count = z.object({ sources: z.number() });
const ask = (path: string) =>
  withDatabase(path, () => readRows(count, 'SELECT count(*) AS sources FROM source_view'));

it.each([
  ['cut', (bytes: Buffer) => bytes.subarray(0, 100_000)],
  ['of the same size', (bytes: Buffer) => Buffer.from(bytes).fill(0, 50_000, 90_000)]
])('refuses a file written over by one %s', (_, change) => {
  const path = join(mkdtempSync(join(tmpdir(), 'read-')), 'data.sqlite');
  copyFileSync('database/sovereign-cloud.sqlite', path);
  expect(ask(path)).toHaveLength(1);
  writeFileSync(path, change(readFileSync(path)));
  expect(() => ask(path)).toThrow(/under the server/);
});
