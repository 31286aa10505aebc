// Builds the database from the data folder: read, check, link, write. Bad data leaves the last good database in place.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.ts';
import { diff, factsIn } from './diff.ts';
import type { Data } from './data.ts';
import type { DataError } from './error.ts';
import { link } from './link.ts';
import type { Table } from './link/table.ts';
import { locked } from './lock.ts';
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
const max = 50;

/** What the log counts, by table. */
const counted = {
  fact: { one: 'fact', more: 'facts' },
  event: { one: 'event', more: 'events' },
  excerpt: { one: 'excerpt', more: 'excerpts' },
  source: { one: 'source', more: 'sources' },
  organisation: { one: 'organisation', more: 'organisations' },
  indicator: { one: 'indicator', more: 'indicators' },
  market_series: { one: 'series', more: 'series' },
  definition: { one: 'definition', more: 'definitions' }
} as const;

const countsOf = (tables: readonly Table[]): string =>
  Object.entries(counted)
    .map(([name, { one, more }]) => {
      const count = tables.find((table) => table.name === name)?.rows.length ?? 0;
      return `${count} ${count === 1 ? one : more}`;
    })
    .join(', ');

const logChanges = (lines: readonly string[] | undefined, log: Effects['log']): void => {
  if (lines === undefined) return log('No earlier database to compare with.');
  if (lines.length === 0) return log('No fact changed since the last build.');
  for (const line of lines.slice(0, max)) log(line);
  if (lines.length > max) log(`… and ${lines.length - max} more changes.`);
};

/** Loaded only where a register was imported: DuckDB is heavy. */
const registersOf = async (folders: Folders, parsed: Data, log: Effects['log']) => {
  if (!existsSync(join(folders.data, 'imports/cloud-rule.yaml'))) return undefined;
  const { readRegisters } = await import('./registers/registers.ts');
  // Builds of several databases share them.
  return locked(join(folders.registers, 'build.lock'), () => readRegisters(folders, parsed, log), { log });
};

/** Only one process at a time builds a database, or publishes it. */
export const alone = <Done>(
  { database }: Places,
  log: Effects['log'],
  work: () => Promise<Done>
): Promise<Done> => locked(`${database}.lock`, work, { log });

/** The same as `build`, for a caller that holds the lock already. */
export const buildAlone = async (
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
  const size = (statSync(database).size / 1e6).toFixed(2);
  const seconds = ((now() - start) / 1e3).toFixed(1);
  log(`Wrote ${database}: version ${version}, ${size} MB, in ${seconds} s.`);
  return [];
};

/** Returns every error of the data, none when the database was written. Waits for another build of the same database. */
export const build = (places: Places, effects: Partial<Effects> = {}): Promise<readonly DataError[]> =>
  alone(places, effects.log ?? console.log, () => buildAlone(places, effects));
