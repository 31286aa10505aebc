// Today's views over the tables of an older version, so that charts made since then can read it.
import type { Database } from 'better-sqlite3';
import schema from '#build/schema.sql?raw';

const views = [...schema.matchAll(/^CREATE (VIEW [\s\S]*?;)$/gm)].map(
  ([, view]) => `CREATE TEMP ${view ?? ''}`
);
const tables = [...schema.matchAll(/^CREATE (TABLE (\w+) [\s\S]*?;)$/gm)].map(([, table, name]) => ({
  name: name ?? '',
  create: `CREATE TEMP ${table ?? ''}`
}));

/**
 * Temporary views stand before the file's own, and leave the file as it is. A table that came later than the file is
 * empty there: nothing was known of it.
 */
export const withTodaysViews = (database: Database): Database => {
  const own = new Set(database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all());
  for (const { name, create } of tables) if (!own.has(name)) database.exec(create);
  for (const view of views) database.exec(view);
  return database;
};
