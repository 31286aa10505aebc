// Builds the database from the data folder: read, check, link, write. Bad data leaves the last good database in place.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.ts';
import { diff, factsIn } from './diff.ts';
import type { Data } from './data.ts';
import type { DataError } from './error.ts';
import { link } from './link.ts';
import type { Table } from './link/table.ts';
import { parse } from './parse.ts';
import { read } from './read.ts';
import type { Folders } from './registers/registers.ts';
import { write } from './write.ts';

export interface Places {
  readonly data: string;
  readonly database: string;
  /** Where the registers' Parquet files stand. */
  readonly registers?: string;
}

export interface Effects {
  readonly log: (line: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Lines of changes shown: a first build has too many to read. */
const most = 50;

const counted = ['fact', 'event', 'excerpt', 'source', 'organisation', 'indicator', 'series', 'definition'];

const countsOf = (tables: readonly Table[]): string =>
  counted
    .map((name) => {
      const count = tables.find((table) => table.name === name)?.rows.length ?? 0;
      return `${count} ${count === 1 || name === 'series' ? name : `${name}s`}`;
    })
    .join(', ');

const logChanges = (lines: readonly string[] | undefined, log: Effects['log']): void => {
  if (lines === undefined) return log('No earlier database to compare with.');
  if (lines.length === 0) return log('No fact changed since the last build.');
  for (const line of lines.slice(0, most)) log(line);
  if (lines.length > most) log(`… and ${lines.length - most} more changes.`);
};

/** Loaded only where a register was imported: DuckDB is heavy. */
const registersOf = async (folders: Folders, parsed: Data, log: Effects['log']) => {
  if (!existsSync(join(folders.data, 'imports/cloud-rule.yaml'))) return undefined;
  const { readRegisters } = await import('./registers/registers.ts');
  return readRegisters(folders, parsed, log);
};

/** Returns every error of the data, none when the database was written. */
export const build = async (
  { data, database, registers = 'registers' }: Places,
  { log = console.log, now = () => performance.now() }: Partial<Effects> = {}
): Promise<readonly DataError[]> => {
  const start = now();
  const reading = read(data);
  log(`Read ${reading.documents.length} files in ${data}.`);
  const parsed = parse(reading.documents);
  const errors = [...reading.errors, ...parsed.errors, ...check(parsed.data)];
  if (errors.length > 0) return errors;
  const found = await registersOf({ data, registers }, parsed.data, log);
  if (found !== undefined && !('tables' in found)) return found;
  const { tables, version } = link(parsed.data, found);
  log(`Checked and linked: ${countsOf(tables)}.`);
  const before = factsIn(database);
  write(tables, database);
  logChanges(before && diff(before, tables.find(({ name }) => name === 'fact')?.rows ?? []), log);
  const [size, seconds] = [(statSync(database).size / 1e6).toFixed(2), ((now() - start) / 1e3).toFixed(1)];
  log(`Wrote ${database}: version ${version}, ${size} MB, in ${seconds} s.`);
  return [];
};
