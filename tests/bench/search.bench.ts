// What the search promises of speed: real and hard questions, on the data as they are and on 200 times as many.
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { openDataset, type Dataset } from '#lib/server/db/dataset.ts';
import { builtDataset } from '#lib/server/db/fixture.ts';
import { searchView } from '#lib/server/search/search.ts';
import { questions } from '../questions.ts';
import { largeSearch } from './large.ts';

const times = 200;
const runs = 5;

const hard = [
  ['fr', 'cloud'],
  ['fr', '« argent public »'],
  ['fr', 'c'],
  ['fr', 'le la les'],
  ['fr', 'pétition des PME pour le dégroupage de la commande publique de cloud en 2013']
] as const;

/** Milliseconds: on the clock, and of the processor, which says almost the same on a busy machine. */
interface Taken {
  readonly clock: number;
  readonly processor: number;
}

/** What each of the queries takes, in several runs. */
const measured = (dataset: Dataset, queries: readonly (readonly ['fr' | 'en', string])[]): Taken[] => {
  const once = ([lang, q]: readonly ['fr' | 'en', string]): Taken => {
    const began = performance.now();
    const used = process.cpuUsage();
    searchView(dataset, lang, new URLSearchParams({ q }));
    const { user, system } = process.cpuUsage(used);
    return { clock: performance.now() - began, processor: (user + system) / 1000 };
  };
  for (const one of queries) once(one);
  return Array.from({ length: runs }, () => queries.map(once)).flat();
};

/** Of the processor, what 95 of a hundred take at most. */
const medianOf = (name: string, all: readonly Taken[]): number => {
  const at = (share: number, values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? Number.NaN;
  const summary = (values: readonly number[]): string =>
    [0.5, 0.95, 1].map((share) => at(share, values).toFixed(1)).join(' / ');
  const processor = all.map((one) => one.processor);
  console.log(
    `search, ${name}: p50 / p95 / most ${summary(all.map((one) => one.clock))} ms, of the processor ${summary(processor)} ms`
  );
  return at(0.95, processor);
};

const real = questions.map(([lang, q]) => [lang, q] as const);

describe('search', () => {
  it('on the data as they are', () => {
    const dataset = builtDataset();
    expect(medianOf('real questions', measured(dataset, real))).toBeLessThan(10);
    medianOf('hard questions', measured(dataset, hard));
  });

  it.each(['varied', 'same'] as const)(
    `on ${times} times as many, %s texts`,
    { timeout: 600_000 },
    (texts) => {
      const file = join(tmpdir(), `sovereign-cloud-search-${times}-${texts}.sqlite`);
      largeSearch(file, times, texts);
      const dataset = openDataset(file);
      expect(
        medianOf(`real questions, ${times} times the data, ${texts} texts`, measured(dataset, real))
      ).toBeLessThan(60);
      medianOf(`hard questions, ${times} times the data, ${texts} texts`, measured(dataset, hard));
    }
  );
});
