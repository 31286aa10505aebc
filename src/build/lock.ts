// One build at a time: a lock that the system takes back when its holder ends, however it ends.
// By SQLite, whose locks are the system's own: a file with a number in it would outlive its writer, and the number be another's.
import Database from 'better-sqlite3';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { Failure } from './failure.ts';

export interface Patience {
  readonly log: (line: string) => void;
  /** Milliseconds after which a waiting process gives up, and between two tries. */
  readonly patience?: number;
  readonly pause?: number;
}

const isBusy = (thrown: unknown): boolean =>
  thrown instanceof Database.SqliteError && thrown.code.startsWith('SQLITE_BUSY');
/** Something else stands there, of an older way of locking or of nobody's: it locks nothing. */
const isForeign = (thrown: unknown): boolean =>
  thrown instanceof Database.SqliteError && /^SQLITE_(?:NOTADB|CORRUPT)/.test(thrown.code);

/** Holds the lock until it is closed; undefined where another holds it. */
const take = (path: string): Database.Database | undefined => {
  const db = new Database(path, { timeout: 0 });
  try {
    db.exec('BEGIN IMMEDIATE');
    // Who holds it is written before it is held: meanwhile others may read that, and not write.
    db.exec('CREATE TABLE IF NOT EXISTS holder (pid INTEGER, since TEXT)');
    db.exec('DELETE FROM holder');
    db.prepare('INSERT INTO holder VALUES (?, ?)').run(process.pid, new Date().toISOString());
    db.exec('COMMIT');
    db.exec('BEGIN IMMEDIATE');
    return db;
  } catch (thrown) {
    db.close();
    if (isBusy(thrown)) return undefined;
    if (!isForeign(thrown)) throw thrown;
    rmSync(path, { force: true });
    return undefined;
  }
};

const holderRow = z.object({ pid: z.int(), since: z.string() });

const holderOf = (path: string): string => {
  try {
    const db = new Database(path, { readonly: true, timeout: 0 });
    try {
      const { pid, since } = holderRow.parse(db.prepare('SELECT pid, since FROM holder').get());
      return `process ${pid}, since ${since.slice(11, 19)} UTC`;
    } finally {
      db.close();
    }
  } catch {
    // It is just being taken, or let go.
    return 'another process';
  }
};

/** Does `work` while nobody else holds the lock at `path`: waits until then, and logs for whom. The file stays: it locks nothing by itself. */
export const locked = async <Done>(
  path: string,
  work: () => Done | Promise<Done>,
  { log, patience = 600_000, pause = 200 }: Patience
): Promise<Done> => {
  mkdirSync(dirname(path), { recursive: true });
  const place = path.replace(/\.lock$/, '');
  const start = performance.now();
  let announced = false;
  for (;;) {
    const held = take(path);
    if (held !== undefined)
      try {
        return await work();
      } finally {
        held.close();
      }
    await wait(pause);
    if (performance.now() - start > patience)
      throw new Failure(
        `${place} is still being built by ${holderOf(path)}: nothing was done here. End that, or wait, and run the command again.`
      );
    // The process that has just taken it may not have written its name yet.
    if (!announced) log(`${place} is being built by ${holderOf(path)}: waiting for that to end.`);
    announced = true;
  }
};
