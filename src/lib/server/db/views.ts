// Today's views over the tables of an older version, so that charts made since then can read it.
import type { Database } from 'better-sqlite3';
import schema from '#build/schema.sql?raw';

const views = [...schema.matchAll(/^CREATE (VIEW [\s\S]*?;)$/gm)].map(
  ([, view]) => `CREATE TEMP ${view ?? ''}`
);

/** Temporary views stand before the file's own, and leave the file as it is. */
export const withTodaysViews = (database: Database): Database => {
  for (const view of views) database.exec(view);
  return database;
};
