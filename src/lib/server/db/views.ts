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

/** A statement that creates a temporary view, or a temporary table that stays empty. */
export interface TodaysView {
  readonly name: string;
  /** Without the semicolon. */
  readonly sql: string;
}

const temporary = (sql: string): string => sql.replace(/^CREATE /, 'CREATE TEMP ');

/**
 * Returns what is laid before a file's own tables and views, in order; nothing where the file has all of it as it is. A
 * table or a column that came later than the file is empty there: nothing was known of it. A table that was renamed since is
 * read by today's name. The published tables that a file of today's schema stores are read as they are.
 */
const todaysViews = (database: Database.Database): readonly TodaysView[] => {
  const isToday = database.pragma('user_version', { simple: true }) === schemaVersion;
  const own = tablesOf(database);
  const viewOf = database
    .prepare("SELECT sql FROM main.sqlite_schema WHERE type = 'view' AND name = ?")
    .pluck();
  const views = statements.flatMap(({ type, name, sql, columns }) => {
    const former = own.has(name) ? name : (formerNames[name] ?? name);
    const known = own.get(former);
    if (type === 'view' && known !== undefined && isToday) return [];
    if (type === 'view' || known === undefined)
      return [{ name, sql: temporary(sql), isOwn: viewOf.get(name) === sql }];
    const later = columns.filter((column) => !known.includes(column));
    if (former === name && later.length === 0) return [];
    const empty = later.map((column) => `, NULL AS "${column}"`).join('');
    const renewed = `CREATE TEMP VIEW ${name} AS SELECT *${empty} FROM main.${former}`;
    return [{ name, sql: renewed, isOwn: false }];
  });
  // A view of the file reads the file alone: one difference, and all of today's are laid.
  return views.every(({ isOwn }) => isOwn) ? [] : views.map(({ name, sql }) => ({ name, sql }));
};

/** Lays today's views over a database, whose file stays as it is, and returns them. */
export const layTodaysViews = (database: Database.Database): readonly TodaysView[] => {
  const views = todaysViews(database);
  for (const { sql } of views) database.exec(sql);
  return views;
};

/** Returns the views that a query reads, by themselves or through one another, in the order in which they are laid. */
export const viewsFor = (query: string, views: readonly TodaysView[]): readonly TodaysView[] => {
  const needed = new Set<TodaysView>();
  const add = (text: string): void => {
    const words = new Set(text.match(/[\w-]+/g));
    for (const view of views) {
      if (needed.has(view) || !words.has(view.name)) continue;
      needed.add(view);
      add(view.sql);
    }
  };
  add(query);
  return views.filter((view) => needed.has(view));
};

/** Returns views as the text of a script. */
export const viewsScript = (views: readonly TodaysView[]): string =>
  views.map(({ sql }) => `${sql};\n`).join('');
