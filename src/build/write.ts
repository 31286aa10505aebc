// Writes the tables into a new SQLite file and puts it in the place of the old one only when it is whole.
import Database from 'better-sqlite3';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaVersion } from './link.ts';
import type { Table } from './link/table.ts';

/** "SCLO", in the header of the file. */
const applicationId = 0x53434c4f;

export const schemaFile = fileURLToPath(new URL('schema.sql', import.meta.url));

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const insert = (db: Database.Database, { name, rows }: Table): void => {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const statement = db.prepare(
    `INSERT INTO ${quoted(name)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`
  );
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
  })();
  const orphans = db.pragma('foreign_key_check');
  if (!Array.isArray(orphans) || orphans.length > 0)
    throw new Error(`foreign keys lead nowhere: ${JSON.stringify(orphans)}`);
  const integrity = db.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') throw new Error(`the new database is damaged: ${JSON.stringify(integrity)}`);
  db.exec('VACUUM');
};

const sync = (path: string): void => {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

export const write = (tables: readonly Table[], file: string): void => {
  const draft = `${file}.tmp`;
  mkdirSync(dirname(file), { recursive: true });
  rmSync(draft, { force: true });
  try {
    const db = new Database(draft);
    try {
      fill(db, tables);
    } finally {
      db.close();
    }
    sync(draft);
    renameSync(draft, file);
    sync(dirname(file));
  } finally {
    rmSync(draft, { force: true });
  }
};
