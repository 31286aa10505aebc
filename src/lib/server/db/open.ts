// Opens the database that the build made: read-only, once, and only if it is ours and whole.
import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { applicationId, schemaVersion } from '#model/database.ts';
import { openFile, type DatabaseFile } from './file.ts';
import { databasePath } from './places.ts';

/** In kibibytes: nearly the whole of today's file; a stream of many rows gains nothing by more. */
const cacheSize = 6_000;
const fix = 'Run `npm run data` to build it anew.';

export interface Opened {
  readonly database: Database.Database;
  /** The same file as bytes. */
  readonly file: DatabaseFile;
  readonly close: () => void;
}

const open = (path: string): Opened => {
  const file = openFile(path);
  let database: Database.Database | undefined;
  try {
    database = new Database(path, { readonly: true, fileMustExist: true });
    if (database.pragma('application_id', { simple: true }) !== applicationId)
      throw new Error('it is not a database of this project');
    const made = Number(database.pragma('user_version', { simple: true }));
    if (made > schemaVersion) throw new Error('it was made by a later version of the build');
    // Published versions stay as they were: they are read under today's views.
    if (made < schemaVersion && path === databasePath())
      throw new Error('it was made by an earlier version of the build');
    const state = database.pragma('quick_check(1)', { simple: true });
    if (state !== 'ok') throw new Error(String(state));
    database.pragma(`cache_size = ${-cacheSize}`);
  } catch (thrown) {
    database?.close();
    file.close();
    throw thrown;
  }
  const opened = database;
  return {
    database,
    file,
    close: () => {
      opened.close();
      file.close();
    }
  };
};

/** Throws an Error of one line that names the file and the command that rebuilds it. */
export const openDatabase = (path = databasePath()): Opened => {
  if (!existsSync(path)) throw new Error(`The database ${path} is missing. ${fix}`);
  try {
    for (;;) {
      const opened = open(path);
      if (opened.file.isAt(path)) return opened;
      // Another was put in its place between the two openings: its rows and its bytes may be of two versions.
      opened.close();
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The database ${path} can't be read (${reason}). ${fix}`, { cause });
  }
};
