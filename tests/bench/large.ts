// Databases many times larger than the real one: the same facts, or the same texts to search, again and again.
import Database from 'better-sqlite3';
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';

/** Makes the file once, from a copy of the real one; a later run finds it. */
const made = (path: string, enlarge: (database: Database.Database) => void): void => {
  if (existsSync(path)) return;
  const draft = `${path}.tmp`;
  rmSync(draft, { force: true });
  copyFileSync('database/sovereign-cloud.sqlite', draft);
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

/** Every text to search so many times over: every word as common as before. */
export const largeSearch = (path: string, times: number): void =>
  made(path, (database) => {
    database
      .prepare(
        `INSERT INTO search (kind, id, lang, title, body)
         WITH RECURSIVE copy (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM copy WHERE n < :times)
         SELECT kind, id || '-' || n, lang, title, body FROM search CROSS JOIN copy`
      )
      .run({ times });
    database.exec("INSERT INTO search (search) VALUES ('optimize')");
  });
