// Today's views over the tables of an older version, so that pages, charts and published tables made since can read it.
import Database from 'better-sqlite3';
import { z } from 'zod';
import schema from '#build/schema.sql?raw';
import { formerNames } from '#model/database.ts';

const statementSchema = z.object({ type: z.enum(['table', 'view']), name: z.string(), sql: z.string() });

/** The statements of schema.sql as SQLite reads them; the full-text index and its own tables stay out. */
const statements = (() => {
  const database = new Database(':memory:');
  try {
    database.exec(schema);
    return z.array(statementSchema).parse(
      database
        .prepare(
          `SELECT made.type, made.name, made.sql FROM sqlite_schema AS made
           JOIN pragma_table_list AS listed ON listed.schema = 'main' AND listed.name = made.name
           WHERE made.sql IS NOT NULL AND listed.type IN ('table', 'view') ORDER BY made.rowid`
        )
        .all()
    );
  } finally {
    database.close();
  }
})();

const temporary = (sql: string): string => sql.replace(/^CREATE /, 'CREATE TEMP ');

/**
 * Temporary views stand before the file's own tables and views, and leave the file as it is. A table that came later than
 * the file is empty there: nothing was known of it. One that was renamed since is read by today's name.
 */
export const withTodaysViews = (database: Database.Database): Database.Database => {
  const own = new Set(database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all());
  for (const { type, name, sql } of statements) {
    const former = formerNames[name];
    if (type === 'view') database.exec(temporary(sql));
    else if (own.has(name)) continue;
    else if (former !== undefined && own.has(former))
      database.exec(`CREATE TEMP VIEW ${name} AS SELECT * FROM main.${former}`);
    else database.exec(temporary(sql));
  }
  return database;
};
