// Databases many times larger than the real one: the same facts again and again, or texts to search.
import Database from 'better-sqlite3';
import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { z } from 'zod';
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

/** Texts of facts are cut short. */
export const largeDatabase = (path: string, facts: number): void =>
  made(path, (database) => {
    database.exec('DROP INDEX fact_by_organisation; DROP INDEX fact_by_series; DROP INDEX fact_by_source;');
    const columns = `organisation_id, series_id, counterparty_id, counterparty_name_fr, counterparty_name_en, counterparty_role,
    indicator_id, low, high, bound, unit, period_from, period_to, status, instrument, confidence, flag, edition, source_id`;
    database
      .prepare(
        `INSERT INTO fact (id, ${columns}, summary_fr, summary_en)
       WITH RECURSIVE copy (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < :copies)
       SELECT id || '-' || n, ${columns}, substr(summary_fr, 1, 40), substr(summary_en, 1, 40)
       FROM fact CROSS JOIN copy LIMIT :facts`
      )
      .run({
        copies: Math.ceil(facts / 500),
        facts: facts - Number(database.prepare('SELECT count(*) FROM fact').pluck().get())
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
