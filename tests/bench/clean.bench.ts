// What cleaning a register promises: linear time, and memory that the number of its rows does not raise.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { largeDecp } from './import-large.ts';
import { measured } from './measured.ts';

const minutes = 60_000;
const home = mkdtempSync(join(tmpdir(), 'clean-bench-'));
afterAll(() => rmSync(home, { recursive: true }));

/** Cleans a file of so many contracts: seconds, and the highest resident memory in MB. */
const cleaned = async (rows: number) => {
  const file = join(home, `decp-${rows}.json`);
  const folder = join(home, String(rows));
  await largeDecp(file, rows);
  mkdirSync(folder);
  const { text, seconds, peak } = await measured('tests/bench/clean-file.ts', file, folder);
  for (const made of [file, folder]) rmSync(made, { recursive: true });
  expect(text.trim()).toBe(String(rows));
  console.log(`${rows} contracts cleaned: ${seconds.toFixed(1)} s, memory at most ${peak.toFixed(0)} MB`);
  return { peak, seconds, rows };
};

it(
  'a register ten times as long takes ten times as long, in the same memory',
  { timeout: 30 * minutes },
  async () => {
    const some = await cleaned(150_000);
    const many = await cleaned(1_500_000);
    expect(many.seconds / some.seconds).toBeLessThan(15);
    expect(many.peak / some.peak).toBeLessThan(1.5);
  }
);
