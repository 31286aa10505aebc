// The one way to read: a literal SELECT, bound values, and a schema that proves each row.
import type { Database, Statement } from 'better-sqlite3';
import type { z } from 'zod';
import { openDatabase } from './open.ts';
import { withTodaysViews } from './views.ts';

type Values = Readonly<Record<string, string | number | null>>;

/** A database that was opened, with what is worth keeping while it stays so. */
interface Reading {
  readonly database: Database;
  readonly statements: Map<string, Statement>;
}

const open = (path?: string): Reading => ({
  database: path === undefined ? openDatabase() : withTodaysViews(openDatabase(path)),
  statements: new Map()
});

const readings = new Map<string | undefined, Reading>();
let current: string | undefined;

const reading = (): Reading => {
  const known = readings.get(current);
  if (known !== undefined) return known;
  const opened = open(current);
  readings.set(current, opened);
  return opened;
};

/** Does `work` on the database at `path` instead of the latest one. `work` reads at once: it must not wait. */
export const readingFrom = <T>(path: string | undefined, work: () => T): T => {
  const before = current;
  current = path;
  try {
    return work();
  } finally {
    current = before;
  }
};

/** Computes once per database, and keeps. */
export const keptPerDatabase = <T>(compute: () => T): (() => T) => {
  const values = new WeakMap<Reading, { readonly value: T }>();
  return () => {
    const where = reading();
    const known = values.get(where) ?? { value: compute() };
    values.set(where, known);
    return known.value;
  };
};

/** The rows of a SELECT, each proved by `row`. A row that isn't as promised is a bug: it throws. */
export const readRows = <Row extends z.ZodType>(
  row: Row,
  sql: string,
  values: Values = {}
): z.infer<Row>[] => {
  const { database, statements } = reading();
  let statement = statements.get(sql);
  if (statement === undefined) {
    statement = database.prepare(sql);
    statements.set(sql, statement);
  }
  return statement.all(values).map((found) => row.parse(found));
};

/** The first row of a SELECT, or undefined where there is none. */
export const readRow = <Row extends z.ZodType>(
  row: Row,
  sql: string,
  values: Values = {}
): z.infer<Row> | undefined => readRows(row, sql, values)[0];

const isRecord = (found: unknown): found is Record<string, unknown> =>
  typeof found === 'object' && found !== null;

/**
 * The rows of a SELECT one by one, each proved when it is taken, in constant memory. The database is the one being read
 * now, even where rows are taken later. Its statement is its own: others may read meanwhile.
 */
export const rowsOneByOne = <Row>(
  sql: string,
  values: Values,
  proved: (found: Record<string, unknown>) => Row
): Iterable<Row> => {
  const { database } = reading();
  return {
    *[Symbol.iterator]() {
      for (const found of database.prepare(sql).iterate(values)) if (isRecord(found)) yield proved(found);
    }
  };
};
