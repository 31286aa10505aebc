// Databases many times larger than the real one: the same facts again and again, or texts to search.
import Database from 'better-sqlite3';
import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { z } from 'zod';
import { facts } from '#model/table/facts.ts';
import { variedLike } from './varied.ts';

const real = 'database/sovereign-cloud.sqlite';

/** Makes the file once, from a copy of the real one; a later run finds it, unless the real one is newer. */
const made = (path: string, enlarge: (database: Database.Database) => void): void => {
  if (existsSync(path) && statSync(path).mtimeMs > statSync(real).mtimeMs) return;
  const draft = `${path}.tmp`;
  rmSync(draft, { force: true });
  copyFileSync(real, draft);
  const database = new Database(draft);
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  enlarge(database);
  database.close();
  renameSync(draft, path);
};

/** What a copy of a fact has of its own; its texts are cut short. */
const changed: Readonly<Record<string, string>> = {
  fact_id: "fact_id || '-' || n",
  summary_fr: 'substr(summary_fr, 1, 40)',
  summary_en: 'substr(summary_en, 1, 40)',
  note_fr: 'NULL',
  note_en: 'NULL'
};

export const largeDatabase = (path: string, rows: number): void =>
  made(path, (database) => {
    for (const column of facts.indexed) database.exec(`DROP INDEX facts_by_${column}`);
    database
      .prepare(
        `INSERT INTO facts
       WITH RECURSIVE copy (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < :copies)
       SELECT ${facts.columns.map(({ name }) => changed[name] ?? name).join(', ')}
       FROM facts CROSS JOIN copy LIMIT :rows`
      )
      .run({
        copies: Math.ceil(rows / 500),
        rows: rows - Number(database.prepare('SELECT count(*) FROM facts').pluck().get())
      });
  });

/** As the build orders them. */
const ordered = 'ORDER BY lang, kind, length(title) + length(body), id';

const searchRow = z.object({
  kind: z.string(),
  id: z.string(),
  lang: z.string(),
  title: z.string(),
  body: z.string()
});

/** So many times the texts to search: the same again, every word as common as before; or each time others like them. */
export const largeSearch = (path: string, times: number, texts: 'same' | 'varied'): void =>
  made(path, (database) => {
    const rows = database
      .prepare('SELECT kind, id, lang, title, body FROM search')
      .all()
      .map((row) => searchRow.parse(row));
    const like =
      texts === 'same'
        ? (text: string) => text
        : variedLike(rows.map(({ title, body }) => `${title} ${body}`));
    database.exec('CREATE TEMP TABLE many (kind, id, lang, title, body)');
    const insert = database.prepare('INSERT INTO many VALUES (:kind, :id, :lang, :title, :body)');
    for (const row of rows) insert.run(row);
    for (let copy = 2; copy <= times; copy += 1)
      for (const { kind, id, lang, title, body } of rows)
        insert.run({ kind, id: `${id}-${copy}`, lang, title: like(title), body: like(body) });
    database.exec(`
      DELETE FROM search;
      INSERT INTO search (kind, id, lang, title, body) SELECT * FROM many ${ordered};
      INSERT INTO search (search) VALUES ('optimize');
      DROP TABLE many;
      VACUUM`);
  });
