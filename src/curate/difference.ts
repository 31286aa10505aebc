// The command `npm run data -- --diff`: what the data as they stand would change, and nothing is replaced.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { build, type Places } from '#build/build.ts';
import { factsIn } from '#build/diff.ts';
import type { DataError } from '#build/error.ts';
import { factLines, takeawayLines } from './compare.ts';
import type { ChartResult } from './takeaways.ts';

interface Takeaways {
  readonly sayings: (databases: readonly string[]) => ChartResult[][];
}

const takeaways = fileURLToPath(new URL('takeaways.ts', import.meta.url));

/** No tsconfig: the house's extends one that a fresh checkout has not generated yet. */
const vite = { logLevel: 'error', oxc: { target: 'es2023', tsconfig: false } } as const;

/** What to compare with: the last published version, or the last build where nothing is published. */
const earlier = ({ database, versions }: Places & { readonly versions: string }): string | undefined => {
  const published = (existsSync(versions) ? readdirSync(versions) : [])
    .filter((name) => name.endsWith('.sqlite'))
    .sort()
    .at(-1);
  if (published !== undefined) return join(versions, published);
  return existsSync(database) ? database : undefined;
};

/** Returns the errors of the data; without any, has said what changes. */
export const difference = async (
  places: Places & { readonly versions: string },
  { log = console.log }: { readonly log?: (line: string) => void } = {}
): Promise<readonly DataError[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'difference-'));
  try {
    const now = join(folder, 'now.sqlite');
    const errors = await build({ ...places, database: now }, { log: () => undefined });
    if (errors.length > 0) return errors;
    const was = earlier(places);
    const facts = was === undefined ? undefined : factsIn(was);
    if (was === undefined || facts === undefined) {
      log('No earlier database to compare with: run `npm run data` first.');
      return [];
    }
    log(`What ${places.data} changes since ${was}:`);
    for (const line of factLines(facts, factsIn(now) ?? [])) log(line);
    const { module } = await runnerImport<Takeaways>(takeaways, vite);
    const [before = [], after = []] = module.sayings([was, now]);
    for (const line of takeawayLines(before, after)) log(line);
    return [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
