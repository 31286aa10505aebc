// What the files of the data weigh: read from beside the database, or weighed by another process; never on the way to a reader.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { memo, type Dataset } from '../db/dataset.ts';
import { database, dataFiles } from './data-files.ts';
import { releaseOf } from '../release.ts';
import { weightsPath, type Weights } from './weigh.ts';

const weight = z.strictObject({ bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const weightsSchema = z.strictObject({
  version: z.string(),
  date: z.string(),
  build: z.string(),
  origin: z.string(),
  files: z.record(z.string(), weight)
});

/** Milliseconds after which whoever weighs is given up. */
const patience = 600_000;

/** What is being served: weights of anything else say nothing. */
interface Served {
  readonly dataset: Dataset;
  readonly build: string;
}

const isOf = ({ dataset, build }: Served, digests: Weights): boolean => {
  const { ORIGIN: origin } = process.env;
  const held = dataset.file.knownSha256();
  const release = releaseOf(dataset);
  return (
    (held === undefined || held === digests.files[database.path]?.sha256) &&
    digests.version === release.version &&
    digests.date === release.date &&
    digests.build === build &&
    (origin === undefined || digests.origin === new URL(origin).origin)
  );
};

const parsed = (json: string, served: Served): Weights | undefined => {
  const digests = weightsSchema.parse(JSON.parse(json));
  return isOf(served, digests) ? digests : undefined;
};

const besideDatabase = (served: Served): Weights | undefined => {
  const path = weightsPath(served.dataset.path);
  if (!existsSync(path)) return undefined;
  try {
    return parsed(readFileSync(path, 'utf8'), served);
  } catch (thrown) {
    console.error(`${path} can't be read and is passed over (${String(thrown)}).`);
    return undefined;
  }
};

const lower = (pid: number | undefined): void => {
  try {
    if (pid !== undefined) setPriority(pid, 19);
  } catch {
    // It has ended already, or the system knows no priorities: nothing depends on it.
  }
};

/** Has them weighed by a process of its own, after everything else that the machine does. */
const byProcess = async (script: string, served: Served): Promise<Weights | undefined> => {
  const { WEIGHER: own, ...env } = process.env;
  const child = spawn(process.execPath, [own ?? script, '--print'], {
    env,
    timeout: patience,
    stdio: ['ignore', 'pipe', 'inherit']
  });
  const end = () => child.kill();
  process.once('exit', end);
  try {
    const failed = new Promise<never>((_, reject) => child.once('error', reject));
    lower(child.pid);
    return parsed(await Promise.race([text(child.stdout), failed]), served);
  } finally {
    process.off('exit', end);
  }
};

interface Weighing {
  known: Weights | undefined;
  /** Whether somebody asked already. */
  sought: boolean;
  running: boolean;
}

const weighingOf = memo((): Weighing => ({ known: undefined, sought: false, running: false }));

/** Whether they will be known soon: what is said without them must not be cached meanwhile. */
export const isWeighing = (dataset: Dataset): boolean => weighingOf(dataset).running;

/** Undefined until they are known. The first call has them sought. */
const weightsOf = (served: Served): Weights | undefined => {
  const state = weighingOf(served.dataset);
  if (state.known !== undefined) return isOf(served, state.known) ? state.known : undefined;
  if (state.sought) return undefined;
  state.sought = true;
  state.known = besideDatabase(served);
  const { WEIGHER: script } = process.env;
  if (state.known === undefined && script !== undefined) {
    state.running = true;
    void byProcess(script, served)
      .then((found) => (state.known = found))
      .catch((thrown: unknown) =>
        console.error(`The files of the data could not be weighed: ${String(thrown)}`)
      )
      .finally(() => (state.running = false));
  }
  return state.known;
};

export interface FileWeight {
  readonly bytes: number;
  /** Undefined where the file holds the moment it was made at: no digest of it stays true. */
  readonly sha256?: string | undefined;
  /** False where the file holds the origin it was read at, and was weighed at another: it differs by that name. */
  readonly exact: boolean;
}

const dependences = new Map(dataFiles.map(({ path, dependsOn }) => [path, dependsOn]));

/** By the path of an address. */
export type Weigh = (path: string) => FileWeight | undefined;

/** What the files of a dataset weigh as this build serves them at `origin`: only those of the latest are weighed. */
export const weigher = (dataset: Dataset, build: string, origin: string): Weigh => {
  if (dataset.published !== undefined) return () => undefined;
  const digests = weightsOf({ dataset, build });
  return (path) => {
    const { [path]: found } = digests?.files ?? {};
    if (found === undefined) return undefined;
    const { bytes, sha256 } = found;
    const dependsOn = dependences.get(path);
    if (digests?.origin !== origin && dependsOn !== 'data') return { bytes, exact: false };
    return { bytes, exact: true, sha256: dependsOn === 'moment' ? undefined : sha256 };
  };
};
