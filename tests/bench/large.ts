// A database of many facts: those of the real one, again and again, with texts cut short.
import Database from 'better-sqlite3';
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';

/** Makes the file once; a later run finds it. */
export const largeDatabase = (path: string, facts: number): void => {
  if (existsSync(path)) return;
  const draft = `${path}.tmp`;
  rmSync(draft, { force: true });
  copyFileSync('database/sovereign-cloud.sqlite', draft);
  const database = new Database(draft);
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
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
  database.close();
  renameSync(draft, path);
};
