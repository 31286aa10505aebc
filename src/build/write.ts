// Writes the tables into a new SQLite file and puts it in the place of the old one only when it is whole.
import Database from 'better-sqlite3';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applicationId, schemaVersion } from '#model/database.ts';
import { draftOf, removeDrafts, settle } from './draft.ts';
import { Failure } from './failure.ts';
import type { Table } from './link/table.ts';
import { storeTables } from './published.ts';

const schemaFile = fileURLToPath(new URL('schema.sql', import.meta.url));

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Throws where schema.sql lacks the table, or one of its columns. */
const prepareInsert = (
  db: Database.Database,
  name: string,
  columns: readonly string[]
): Database.Statement => {
  try {
    return db.prepare(
      `INSERT INTO ${quoted(name)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`
    );
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Failure(`src/build/schema.sql: ${reason}.\n  → add it to schema.sql`, { cause });
  }
};

const insert = (db: Database.Database, { name, rows }: Table): void => {
  const [first] = rows;
  if (first === undefined) return;
  const statement = prepareInsert(db, name, Object.keys(first));
  for (const row of rows)
    try {
      statement.run(row);
    } catch (cause) {
      throw new Error(`the database refuses this row of ${name}: ${JSON.stringify(row)}`, { cause });
    }
};

const fill = (db: Database.Database, tables: readonly Table[]): void => {
  // The page size and the ids are set while the file is still empty; a half-written file is thrown away, so no journal.
  db.pragma('page_size = 4096');
  db.pragma('journal_mode = OFF');
  db.pragma(`application_id = ${applicationId}`);
  db.pragma(`user_version = ${schemaVersion}`);
  db.pragma('foreign_keys = ON');
  db.transaction(() => {
    db.exec(readFileSync(schemaFile, 'utf8'));
    for (const each of tables) insert(db, each);
    db.exec(`INSERT INTO search (search) VALUES ('optimize')`);
    storeTables(db);
  })();
  const orphans = db.pragma('foreign_key_check');
  if (!Array.isArray(orphans) || orphans.length > 0)
    throw new Error(`foreign keys lead nowhere: ${JSON.stringify(orphans)}`);
  const integrity = db.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') throw new Error(`the new database is damaged: ${JSON.stringify(integrity)}`);
  db.exec('VACUUM');
};

/** Without rows in these, a database is none: nothing was read, or it was read elsewhere. */
const needed = ['meta', 'organisation', 'source', 'fact'] as const;

/** Throws where a file is not a whole database of ours: opened anew, as its readers will. */
export const validateDatabase = (file: string, tables: readonly Table[] = []): void => {
  const refused = (reason: string) =>
    new Failure(
      `The new database ${file} is not good (${reason}): it was not put in the place of the old one.`
    );
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    const opened = db;
    if (opened.pragma('application_id', { simple: true }) !== applicationId)
      throw refused('its mark is missing');
    if (opened.pragma('user_version', { simple: true }) !== schemaVersion)
      throw refused('its schema has no number');
    const state = opened.pragma('quick_check(1)', { simple: true });
    if (state !== 'ok') throw refused(String(state));
    const count = (name: string): unknown =>
      opened
        .prepare(`SELECT count(*) FROM ${quoted(name)}`)
        .pluck()
        .get();
    for (const { name, rows } of tables)
      if (count(name) !== rows.length)
        throw refused(`${name} has ${String(count(name))} rows, not ${rows.length}`);
    for (const name of needed) if (count(name) === 0) throw refused(`${name} has no row`);
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw refused(cause instanceof Error ? cause.message : String(cause));
  } finally {
    db?.close();
  }
};

/** The caller holds the lock of `file`. */
export const write = (tables: readonly Table[], file: string): void => {
  const draft = draftOf(file);
  mkdirSync(dirname(file), { recursive: true });
  removeDrafts(file);
  try {
    const db = new Database(draft);
    try {
      fill(db, tables);
    } finally {
      db.close();
    }
    validateDatabase(draft, tables);
    settle(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
};
