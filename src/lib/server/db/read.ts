// The one way to read: a literal SELECT, bound values, and a schema that proves each row.
import type { Database, Statement } from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import type { DatabaseFile } from './file.ts';
import { openDatabase } from './open.ts';
import { withTodaysViews } from './views.ts';

type Values = Readonly<Record<string, string | number | null>>;

type Statements = LRUCache<string, Statement>;

/** A database that was opened, with what is worth keeping while it stays so. */
interface Reading {
  readonly database: Database;
  readonly file: DatabaseFile;
  /** Those that give records, and those that give bare cells. */
  readonly statements: Statements;
  readonly bare: Statements;
}

/** What an address may ask has no end of forms: those asked lately stay prepared. */
const kept = { max: 300 } as const;

const open = (path?: string): Reading => {
  const { database, file } = openDatabase(path);
  return {
    database: path === undefined ? database : withTodaysViews(database),
    file,
    statements: new LRUCache(kept),
    bare: new LRUCache(kept)
  };
};

const readings = new Map<string | undefined, Reading>();
let current: string | undefined;

const openedReading = (): Reading => {
  const known = readings.get(current);
  if (known !== undefined) return known;
  const opened = open(current);
  readings.set(current, opened);
  return opened;
};

/** The database to ask. Throws where it was written over in place: it would answer for two versions at once. */
const reading = (): Reading => {
  const opened = openedReading();
  opened.file.assertUnchanged();
  return opened;
};

/** Does `work` on the database at `path` instead of the latest one. `work` reads at once: it must not wait. */
export const withDatabase = <T>(path: string | undefined, work: () => T): T => {
  const before = current;
  current = path;
  try {
    return work();
  } finally {
    current = before;
  }
};

/** The file of the database that is being read: what was opened, though another may stand at its path by now. */
export const databaseFile = (): DatabaseFile => openedReading().file;

/** Computes once per database, and keeps. */
export const memoByDatabase = <T>(compute: () => T): (() => T) => {
  const values = new WeakMap<Reading, { readonly value: T }>();
  return () => {
    const where = openedReading();
    const known = values.get(where) ?? { value: compute() };
    values.set(where, known);
    return known.value;
  };
};

const prepared = (statements: Statements, sql: string, prepare: () => Statement): Statement => {
  const statement = statements.get(sql) ?? prepare();
  statements.set(sql, statement);
  return statement;
};

/** The rows of a SELECT, each proved by `row`. A row that isn't as promised is a bug: it throws. */
export const readRows = <Row extends z.ZodType>(
  row: Row,
  sql: string,
  values: Values = {}
): z.infer<Row>[] => {
  const { database, statements } = reading();
  return prepared(statements, sql, () => database.prepare(sql))
    .all(values)
    .map((found) => row.parse(found));
};

/** The first row of a SELECT, or undefined where there is none. */
export const readRow = <Row extends z.ZodType>(
  row: Row,
  sql: string,
  values: Values = {}
): z.infer<Row> | undefined => readRows(row, sql, values)[0];

const cellsOf = (found: unknown): unknown[] => (Array.isArray(found) ? found : []);

/** The cells of a SELECT's rows, in the order of its columns, proved by nobody yet. */
export const cellsAtOnce = (sql: string, values: Values): unknown[][] => {
  const { database, bare } = reading();
  return prepared(bare, sql, () => database.prepare(sql).raw())
    .all(values)
    .map(cellsOf);
};

/**
 * The same row by row, in constant memory. The database is the one being read now, even where rows are taken later. Its
 * statement is its own: others may read meanwhile. Whoever stops taking rows ends the query.
 */
export const cellsOneByOne = (sql: string, values: Values): Iterable<unknown[]> => {
  const { database } = reading();
  return { [Symbol.iterator]: () => database.prepare<[Values], unknown[]>(sql).raw().iterate(values) };
};
