// A version of the data, opened to be read: by a literal SELECT, bound values, and a schema that every row must match.
import type { Statement } from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { DatabaseFile } from './file.ts';
import { addIsNamed } from './is-named.ts';
import { openDatabase } from './open.ts';
import { layTodaysViews, type TodaysView } from './views.ts';

type Values = Readonly<Record<string, string | number | null>>;

/** Each reading throws an Error where the file was written over in place: its rows would be of two versions at once. */
export interface Dataset {
  readonly path: string;
  /** Twelve hexadecimal digits that change whenever a value does. */
  readonly version: string;
  /** The day of publication, ISO 8601; undefined for a database that was opened as the latest. */
  readonly published: string | undefined;
  /** What is laid over the file so that it reads as one of today: none where it is one. */
  readonly views: readonly TodaysView[];
  /** The file that was opened, though another may stand at its path by now. */
  readonly file: DatabaseFile;
  /** The rows of a SELECT. Throws where a row does not match `schema`: that is a bug. */
  readonly rows: <Row extends z.ZodType>(schema: Row, sql: string, values?: Values) => z.infer<Row>[];
  /** The first row of a SELECT, or undefined where there is none. */
  readonly row: <Row extends z.ZodType>(
    schema: Row,
    sql: string,
    values?: Values
  ) => z.infer<Row> | undefined;
  /** The cells of a SELECT's rows, in the order of its columns, not validated yet. */
  readonly cells: (sql: string, values?: Values) => unknown[][];
  /**
   * The same row by row, in constant memory. The statement is its own: others may read meanwhile. Whoever stops taking
   * rows ends the query.
   */
  readonly cellsOneByOne: (sql: string, values?: Values) => Iterable<unknown[]>;
  readonly close: () => void;
}

/** The forms of a query have no end, since addresses choose filters: the latest used stay prepared. */
const preparedStatements = { max: 300 } as const;

const cached = (prepare: (sql: string) => Statement): ((sql: string) => Statement) => {
  const statements = new LRUCache<string, Statement>(preparedStatements);
  return (sql) => {
    const statement = statements.get(sql) ?? prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
};

/** The words of the full-text index and how many rows hold each: older versions do not list them. Nothing is stored. */
const indexWords = 'CREATE VIRTUAL TABLE temp.search_word USING fts5vocab (main, search, row)';

const cellsOf = (found: unknown): unknown[] => (Array.isArray(found) ? found : []);

/**
 * Opens the database at `path`, to be read under today's views whatever version it is. `published` is the day of
 * publication of a published version. Throws an Error of one line where it can't be read.
 */
export const openDataset = (path: string, published?: string): Dataset => {
  const { database, file, close } = openDatabase(path);
  const views = layTodaysViews(database);
  database.exec(indexWords);
  addIsNamed(database);
  const version = database.prepare("SELECT value FROM meta WHERE key = 'data_version'").pluck().get();
  const records = cached((sql) => database.prepare(sql));
  const bare = cached((sql) => database.prepare(sql).raw());

  const rows: Dataset['rows'] = (schema, sql, values = {}) => {
    file.assertUnchanged();
    return records(sql)
      .all(values)
      .map((found) => schema.parse(found));
  };
  return {
    path,
    version: z.string().parse(version),
    published,
    views,
    file,
    rows,
    row: (schema, sql, values) => rows(schema, sql, values)[0],
    cells: (sql, values = {}) => {
      file.assertUnchanged();
      return bare(sql).all(values).map(cellsOf);
    },
    cellsOneByOne: (sql, values = {}) => {
      file.assertUnchanged();
      return { [Symbol.iterator]: () => database.prepare<[Values], unknown[]>(sql).raw().iterate(values) };
    },
    close
  };
};

/** A value that is computed once for each dataset, and cached for as long as the dataset is. */
export const memo = <T>(compute: (dataset: Dataset) => T): ((dataset: Dataset) => T) => {
  const values = new WeakMap<Dataset, { readonly value: T }>();
  return (dataset) => {
    const known = values.get(dataset) ?? { value: compute(dataset) };
    values.set(dataset, known);
    return known.value;
  };
};
