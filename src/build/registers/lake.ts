// DuckDB, as the build uses it: rows go in by batches, Parquet files come out, queries are in SQL. Memory is bounded.
import { DuckDBDataChunk, DuckDBInstance, type DuckDBConnection, type DuckDBType } from '@duckdb/node-api';
import { BOOLEAN, DOUBLE, INTEGER, VARCHAR } from '@duckdb/node-api';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';

const types = { text: VARCHAR, number: DOUBLE, integer: INTEGER, boolean: BOOLEAN } as const;
type ColumnType = keyof typeof types;
type Columns = Readonly<Record<string, ColumnType>>;
type Value = string | number | boolean | null;
type StagedRow<C extends Columns> = { readonly [Name in keyof C]: Value };

/** Rows that DuckDB takes in one piece. */
const batch = 2048;

interface Stage<C extends Columns> {
  readonly add: (row: StagedRow<C>) => void;
  /** Hands over the rows of the last, unfinished batch. */
  readonly end: () => void;
}

export interface Lake {
  readonly run: (sql: string) => Promise<void>;
  readonly rows: <Row extends z.ZodType>(row: Row, sql: string) => Promise<z.output<Row>[]>;
  readonly stage: <const C extends Columns>(table: string, columns: C) => Promise<Stage<C>>;
  readonly close: () => void;
}

const staging = async <const C extends Columns>(
  connection: DuckDBConnection,
  table: string,
  columns: C
): Promise<Stage<C>> => {
  const names = Object.keys(columns);
  const kinds: DuckDBType[] = Object.values(columns).map((type) => types[type]);
  await connection.run(
    `CREATE TABLE ${table} (${names.map((name, index) => `${name} ${String(kinds[index])}`).join(', ')})`
  );
  const appender = await connection.createAppender(table);
  let waiting: Value[][] = [];
  const hand = (): void => {
    if (waiting.length === 0) return;
    const chunk = DuckDBDataChunk.create(kinds, waiting.length);
    chunk.setRows(waiting);
    appender.appendDataChunk(chunk);
    waiting = [];
  };
  return {
    add: (row) => {
      waiting.push(names.map((name) => row[name] ?? null));
      if (waiting.length === batch) hand();
    },
    end: () => {
      hand();
      appender.closeSync();
    }
  };
};

/** `file`: a scratch database on disk, for what does not fit in memory; none for reading Parquet. */
export const openLake = async (file = ':memory:'): Promise<Lake> => {
  const instance = await DuckDBInstance.create(file, {
    memory_limit: '256MB',
    // Every thread that sorts and writes needs memory of its own: a register of a million and a half rows fits on one.
    threads: file === ':memory:' ? '2' : '1',
    // What does not fit is put beside a scratch database; without one, never in the folder we stand in.
    ...(file === ':memory:' ? { temp_directory: join(tmpdir(), 'duckdb') } : {})
  });
  const connection = await instance.connect();
  return {
    run: async (sql) => void (await connection.run(sql)),
    rows: async (row, sql) => {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJS().map((each) => row.parse(each));
    },
    stage: (table, columns) => staging(connection, table, columns),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    }
  };
};
