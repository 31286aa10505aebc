// The command `npm run data:publish`: builds the data and keeps the database for ever as a published version.
import Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Places } from './build.ts';
import { diff, factsIn } from './diff.ts';
import type { DataError } from './error.ts';

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

/** Returns the errors of the data. Without any, the version stands in `versions` as `<date>-<version>.sqlite`. */
export const publish = async (
  { versions, ...places }: Places & { readonly versions: string },
  { log = console.log, today = () => new Date() }: Partial<Effects> = {}
): Promise<readonly DataError[]> => {
  const errors = await build(places, { log });
  if (errors.length > 0) return errors;
  mkdirSync(versions, { recursive: true });
  const version = versionOf(places.database);
  const published = readdirSync(versions)
    .filter((name) => name.endsWith('.sqlite'))
    .sort();
  const same = published.find((name) => name.endsWith(`-${version}.sqlite`));
  if (same !== undefined) {
    log(`Nothing to publish: ${same} holds the same data.`);
    return [];
  }
  const last = published.at(-1);
  const file = join(versions, `${today().toISOString().slice(0, 10)}-${version}.sqlite`);
  copyFileSync(places.database, `${file}.tmp`);
  renameSync(`${file}.tmp`, file);
  if (last !== undefined && existsSync(join(versions, last))) {
    const changes = diff(factsIn(join(versions, last)) ?? [], factsIn(file) ?? []);
    log(`Since ${last}: ${changes.length} facts changed.`);
    for (const line of changes) log(line);
  }
  log(`Published ${file}. Commit it: pinned charts read it for ever.`);
  return [];
};
