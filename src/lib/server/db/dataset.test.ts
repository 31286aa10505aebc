// A dataset gives rows of one version: it refuses a file written over under it, and computes once what it memoises.
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { memo, openDataset } from './dataset.ts';
import { builtDataset, changedDataset } from './fixture.ts';

const count = z.object({ sources: z.number() });
const sql = 'SELECT count(*) AS sources FROM source_view';

it.each([
  ['cut', (bytes: Buffer) => bytes.subarray(0, 100_000)],
  ['of the same size', (bytes: Buffer) => Buffer.from(bytes).fill(0, 50_000, 90_000)]
])('refuses a file written over by one %s', (_, change) => {
  const path = join(mkdtempSync(join(tmpdir(), 'dataset-')), 'data.sqlite');
  copyFileSync('database/sovereign-cloud.sqlite', path);
  const dataset = openDataset(path);
  expect(dataset.rows(count, sql)).toHaveLength(1);
  writeFileSync(path, change(readFileSync(path)));
  expect(() => dataset.row(count, sql)).toThrow(/under the server/);
  expect(() => dataset.cells(sql)).toThrow(/under the server/);
  expect(() => dataset.cellsOneByOne(sql)).toThrow(/under the server/);
});

it('computes once for each dataset', () => {
  let computed = 0;
  const sources = memo((dataset) => {
    computed += 1;
    return dataset.row(count, sql)?.sources ?? 0;
  });
  const changed = changedDataset('DELETE FROM source_reading');
  const fewer = changedDataset('', {
    stored: 'PRAGMA foreign_keys = OFF; DELETE FROM source WHERE id = (SELECT min(id) FROM source)'
  });
  expect(sources(builtDataset())).toBe(sources(changed));
  expect(sources(fewer)).toBe(sources(changed) - 1);
  expect(sources(builtDataset())).toBe(sources(changed));
  expect(computed).toBe(3);
});

it('has a version of its own, and is published only where it was opened so', () => {
  const change = 'DELETE FROM source_reading';
  const latest = changedDataset(change);
  const published = changedDataset(change, { published: '2026-01-31' });
  expect(latest.version).toBe(published.version);
  expect(latest.version).not.toBe(builtDataset().version);
  expect([latest.published, published.published]).toEqual([undefined, '2026-01-31']);
});
