// Today's views over the tables of an older version, so that pages, charts and published tables made since can read it.
import Database from 'better-sqlite3';
import { z } from 'zod';
import schema from '#build/schema.sql?raw';
import { formerNames, schemaVersion } from '#model/database.ts';

const columnsSchema = z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text)));
const statementSchema = z.object({
  type: z.enum(['table', 'view']),
  name: z.string(),
  sql: z.string(),
  columns: columnsSchema
});

const columnsSql = `SELECT json_group_array(name) FROM pragma_table_xinfo(made.name, 'main')`;

/** The statements of schema.sql as SQLite reads them; the full-text index and its own tables stay out. */
const statements = (() => {
  const database = new Database(':memory:');
  try {
    database.exec(schema);
    return z.array(statementSchema).parse(
      database
        .prepare(
          `SELECT made.type, made.name, made.sql, (${columnsSql}) AS columns FROM sqlite_schema AS made
           JOIN pragma_table_list AS listed ON listed.schema = 'main' AND listed.name = made.name
           WHERE made.sql IS NOT NULL AND listed.type IN ('table', 'view') ORDER BY made.rowid`
        )
        .all()
    );
  } finally {
    database.close();
  }
})();

const ownSchema = z.array(z.object({ name: z.string(), columns: columnsSchema }));

/** The columns of every table that a file has, by the name of the table. */
const tablesOf = (database: Database.Database): ReadonlyMap<string, readonly string[]> =>
  new Map(
    ownSchema
      .parse(
        database
          .prepare(
            `SELECT name, (${columnsSql}) AS columns FROM main.sqlite_schema AS made WHERE type = 'table'`
          )
          .all()
      )
      .map(({ name, columns }) => [name, columns])
  );

const temporary = (sql: string): string => sql.replace(/^CREATE /, 'CREATE TEMP ');

/**
 * Temporary views stand before the file's own tables and views, and leave the file as it is. A table or a column that came
 * later than the file is empty there: nothing was known of it. A table that was renamed since is read by today's name. The
 * published tables that a file of today's schema stores are read as they are.
 */
export const withTodaysViews = (database: Database.Database): Database.Database => {
  const isToday = database.pragma('user_version', { simple: true }) === schemaVersion;
  const own = tablesOf(database);
  for (const { type, name, sql, columns } of statements) {
    const former = own.has(name) ? name : (formerNames[name] ?? name);
    const known = own.get(former);
    if (type === 'view' && known !== undefined && isToday) continue;
    if (type === 'view' || known === undefined) {
      database.exec(temporary(sql));
      continue;
    }
    const later = columns.filter((column) => !known.includes(column));
    if (former === name && later.length === 0) continue;
    const empty = later.map((column) => `, NULL AS "${column}"`).join('');
    database.exec(`CREATE TEMP VIEW ${name} AS SELECT *${empty} FROM main.${former}`);
  }
  return database;
};
