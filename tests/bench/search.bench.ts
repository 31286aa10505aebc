// What the search promises of speed: real and hard questions, on the data as they are and on 200 times as many.
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { describe, expect, it, vi } from 'vitest';
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

/** Milliseconds of each of `asked`, in several runs. */
const measured = async (asked: readonly (readonly ['fr' | 'en', string])[]): Promise<number[]> => {
  const { searchView } = await import('#lib/server/search/search.ts');
  const once = ([lang, q]: readonly ['fr' | 'en', string]): number => {
    const began = performance.now();
    searchView(lang, new URLSearchParams({ q }));
    return performance.now() - began;
  };
  for (const one of asked) once(one);
  return Array.from({ length: runs }, () => asked.map(once)).flat();
};

const said = (name: string, all: readonly number[]): number => {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  console.log(
    `search, ${name}: p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, most ${at(1).toFixed(1)} ms`
  );
  return at(0.95);
};

const real = questions.map(([lang, q]) => [lang, q] as const);

describe('search', () => {
  it('on the data as they are', async () => {
    expect(said('real questions', await measured(real))).toBeLessThan(50);
    said('hard questions', await measured(hard));
  });

  it.each(['varied', 'same'] as const)(
    `on ${times} times as many, %s texts`,
    { timeout: 600_000 },
    async (texts) => {
      const file = join(tmpdir(), `sovereign-cloud-search-${times}-${texts}.sqlite`);
      largeSearch(file, times, texts);
      vi.resetModules();
      vi.stubEnv('DATABASE', file);
      expect(
        said(`real questions, ${times} times the data, ${texts} texts`, await measured(real))
      ).toBeLessThan(60);
      said(`hard questions, ${times} times the data, ${texts} texts`, await measured(hard));
    }
  );
});
