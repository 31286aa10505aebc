// What the import promises of speed and memory: the kept files in seconds, files of any size in constant memory and linear time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { largeDecp } from './import-large.ts';
import { measured } from './measured.ts';

const minutes = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'import-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command in a home of its own: seconds, and the highest resident memory in MB. */
const run = async (name: string, file: string) => {
  const home = mkdtempSync(join(folder, 'home-'));
  const { text, ...measures } = await measured('src/importers/main.ts', '--home', home, name, file);
  rmSync(home, { recursive: true });
  return { out: text, ...measures };
};

/** The better of two. */
const twice = async (name: string, file: string) => {
  const one = await run(name, file);
  const other = await run(name, file);
  return one.seconds < other.seconds ? one : other;
};

describe('the five kept files', () => {
  it('are imported in under 10 s together', { timeout: 5 * minutes }, async () => {
    const files = [
      ['state-aid', 'state-aid/tam_france_2016-2020.csv'],
      ['decp', 'decp/raw_marches-publics.info.json.gz'],
      ['decp', 'decp/raw_data.gouv.fr_aife.json.gz'],
      ['decp', 'decp/raw_data.gouv.fr_pes.json.gz'],
      ['decp', 'decp/raw_e-marchespublics.json.gz']
    ] as const;
    let total = 0;
    let highest = 0;
    for (const [name, file] of files) {
      const { out, seconds, peak } = await twice(name, `data/imports/${file}`);
      expect(out).toContain('is added');
      total += seconds;
      highest = Math.max(highest, peak);
    }
    console.log(`five files: ${total.toFixed(1)} s, memory at most ${highest.toFixed(0)} MB`);
    expect(total).toBeLessThan(10);
  });
});

describe('DECP files of 15 000, 150 000 and 1 500 000 contracts', () => {
  it('take linear time and at most 400 MB', { timeout: 30 * minutes }, async () => {
    const rates: number[] = [];
    for (const rows of [15_000, 150_000, 1_500_000]) {
      const file = join(folder, `decp-${rows}.json`);
      await largeDecp(file, rows);
      const { out, seconds, peak } = await twice('decp', file);
      rmSync(file);
      console.log(
        `${rows} contracts: ${seconds.toFixed(1)} s, memory at most ${peak.toFixed(0)} MB; ${out.trim()}`
      );
      expect(out).toContain(`${rows.toLocaleString('en')} records`);
      expect(peak).toBeLessThan(400);
      rates.push(seconds / rows);
    }
    const [, middle = 0, last = Infinity] = rates;
    expect(last).toBeLessThan(middle * 1.5);
  });
});
