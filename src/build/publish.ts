// The command `npm run data:publish`: builds the data and keeps the database for ever as a published version.
import Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { alone, buildAlone, type Places } from './build.ts';
import { diff, factsIn } from './diff.ts';
import { draftOf, removeDrafts, settle } from './draft.ts';
import type { DataError } from './error.ts';
import { Failure } from './failure.ts';
import { validateDatabase } from './write.ts';

export interface Effects {
  readonly log: (line: string) => void;
  readonly today: () => Date;
}

const versionOf = (file: string): string => {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return String(db.prepare("SELECT value FROM meta WHERE key = 'data_version'").pluck().get());
  } finally {
    db.close();
  }
};

/** Makes a copy that is the same to the byte, and whole: a published version stays for ever. */
const copy = (database: string, file: string): void => {
  const draft = draftOf(file);
  try {
    copyFileSync(database, draft);
    validateDatabase(draft);
    if (!readFileSync(draft).equals(readFileSync(database)))
      throw new Failure(
        `${draft} is not what was copied to it: nothing was published. Run the command again.`
      );
    settle(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
};

const store = ({ versions, database }: Published, { log, today }: Effects): void => {
  mkdirSync(versions, { recursive: true });
  const version = versionOf(database);
  const published = readdirSync(versions)
    .filter((name) => name.endsWith('.sqlite'))
    .sort();
  const same = published.find((name) => name.endsWith(`-${version}.sqlite`));
  if (same !== undefined) {
    validateDatabase(join(versions, same));
    return log(`Nothing to publish: ${same} holds the same data.`);
  }
  const last = published.at(-1);
  const file = join(versions, `${today().toISOString().slice(0, 10)}-${version}.sqlite`);
  removeDrafts(file);
  copy(database, file);
  if (last !== undefined && existsSync(join(versions, last))) {
    const changes = diff(factsIn(join(versions, last)) ?? [], factsIn(file) ?? []);
    log(`Since ${last}: ${changes.length} facts changed.`);
    for (const line of changes) log(line);
  }
  log(`Published ${file}. Commit it: pinned charts read it for ever.`);
};

type Published = Places & { readonly versions: string };

/** Returns the errors of the data. Without any, the version stands in `versions` as `<date>-<version>.sqlite`. */
export const publish = (
  places: Published,
  { log = console.log, today = () => new Date() }: Partial<Effects> = {}
): Promise<readonly DataError[]> =>
  alone(places, log, async () => {
    const errors = await buildAlone(places, { log });
    if (errors.length === 0) store(places, { log, today });
    return errors;
  });
