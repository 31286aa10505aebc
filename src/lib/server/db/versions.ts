// The published versions of the data: one database each, kept for ever, named `<date>-<version>.sqlite`.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from './open.ts';
import { versionsFolder } from './places.ts';

export interface Version {
  /** The data version: twelve hexadecimal digits. */
  readonly version: string;
  /** The day it was published, ISO 8601. */
  readonly date: string;
  readonly path: string;
}

const name = /^(\d{4}-\d{2}-\d{2})-([0-9a-f]{12})\.sqlite$/;

/** Throws where the file is not whole, or not the version that its name says. */
const validate = ({ path, version }: Version): void => {
  const { database, close } = openDatabase(path);
  try {
    const held = database.prepare("SELECT value FROM meta WHERE key = 'data_version'").pluck().get();
    if (held !== version) throw new Error(`it holds version ${String(held)}`);
    if (database.prepare('SELECT count(*) FROM fact').pluck().get() === 0)
      throw new Error('it holds no fact');
  } finally {
    close();
  }
};

/** What was found of each file, by its path, size and time of change: each state is read once, and named once if bad. */
const validated = new Map<string, boolean>();

const isWhole = (version: Version): boolean => {
  const { path } = version;
  try {
    const { size, mtimeMs } = statSync(path);
    const state = `${path} ${size} ${mtimeMs}`;
    const known = validated.get(state);
    if (known !== undefined) return known;
    validated.set(state, false);
    validate(version);
    validated.set(state, true);
    return true;
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    console.error(`The published version ${path} is left out: ${reason}`);
    return false;
  }
};

/** Those that the folder names, whole or not, from the oldest to the newest. */
export const versionFiles = (folder = versionsFolder()): Version[] =>
  (existsSync(folder) ? readdirSync(folder).sort() : []).flatMap((file) => {
    const [, date, version] = name.exec(file) ?? [];
    return date === undefined || version === undefined ? [] : [{ version, date, path: join(folder, file) }];
  });

/**
 * The same without those that are damaged: the log names them. Read at every call: a version may be published while the
 * server runs.
 */
export const versions = (folder = versionsFolder()): Version[] => versionFiles(folder).filter(isWhole);
