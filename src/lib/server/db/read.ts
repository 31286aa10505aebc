// The one way to read: a literal SELECT, bound values, and a schema that proves each row.
import type { Statement } from 'better-sqlite3';
import type { z } from 'zod';
import { openDatabase } from './open.ts';

type Values = Readonly<Record<string, string | number | null>>;

const database = openDatabase();
const statements = new Map<string, Statement>();

/** The rows of a SELECT, each proved by `row`. A row that isn't as promised is a bug: it throws. */
export const readRows = <Row extends z.ZodType>(
  row: Row,
  sql: string,
  values: Values = {}
): z.infer<Row>[] => {
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
