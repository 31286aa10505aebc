import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '#model/database.ts';
import { Failure } from './failure.ts';
import { folderWith } from './fixture.ts';
import { link } from './link.ts';
import type { Table } from './link/table.ts';
import { parse } from './parse.ts';
import { read, type Document } from './read.ts';
import { validateDatabase, write } from './write.ts';

const documents = read(folderWith()).documents;
const written = (order: readonly Document[]): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'database-')), 'new', 'test.sqlite');
  write(link(parse(order).data).tables, file);
  return file;
};
const exec = (file: string, sql: string): void => {
  const db = new Database(file);
  db.exec(sql);
  db.close();
};
const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

it('writes the same bytes from the same data in any order', () => {
  expect(hash(written([...documents].reverse()))).toBe(hash(written(documents)));
});

it('says, without a trace, which column or table schema.sql lacks', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'database-')), 'test.sqlite');
  const tables = link(parse(documents).data).tables;
  const grown = tables.map(({ name, rows }) => ({
    name,
    rows: name === 'fact' ? rows.map((row) => ({ ...row, leaf: 'oak' })) : rows
  }));
  expect(() => write(grown, file)).toThrow(
    new Failure('src/build/schema.sql: table fact has no column named leaf.\n  → add it to schema.sql')
  );
  const other: Table = { name: 'tree', rows: [{ id: 'oak' }] };
  expect(() => write([...tables, other], file)).toThrow(/^src\/build\/schema\.sql: no such table: tree\./);
});

it('leaves one file, marked and whole', () => {
  const file = written(documents);
  expect(readdirSync(dirname(file))).toEqual(['test.sqlite']);
  const db = new Database(file, { readonly: true });
  expect(db.pragma('application_id', { simple: true })).toBe(0x53434c4f);
  expect(db.pragma('user_version', { simple: true })).toBe(schemaVersion);
  expect(db.pragma('page_size', { simple: true })).toBe(4096);
  expect(db.pragma('journal_mode', { simple: true })).toBe('delete');
  expect(
    db.prepare(`SELECT id FROM search WHERE search MATCH 'andromede' ORDER BY rank`).pluck().all()
  ).toEqual(['cloudwatt', 'cloudwatt']);
  expect(
    db
      .prepare(
        'SELECT fact_id, comparison_group, size_class, money_kind FROM charted_fact_view WHERE organisation_id IS NOT NULL ORDER BY 1'
      )
      .raw()
      .all()
  ).toEqual([
    ['cloudwatt-aid', 'state-backed', 'ETI', 'public-funding/committed/equity'],
    ['cloudwatt-turnover-2014', 'state-backed', 'ETI', 'turnover/reported/none']
  ]);
  db.close();
});

it.each([
  [`UPDATE fact SET instrument = 'bank-debt' WHERE id = 'cloudwatt-aid'`, 'CHECK constraint failed'],
  [`UPDATE fact SET instrument = NULL WHERE id = 'cloudwatt-aid'`, 'CHECK constraint failed'],
  [`UPDATE fact SET instrument = 'equity' WHERE indicator_id = 'turnover'`, 'CHECK constraint failed'],
  [`UPDATE fact SET low = high + 1`, 'CHECK constraint failed'],
  [`UPDATE fact SET organisation_id = NULL WHERE id = 'cloudwatt-aid'`, 'CHECK constraint failed'],
  [`UPDATE fact SET low = 'much'`, 'cannot store TEXT value in REAL column'],
  [`UPDATE fact SET organisation_id = 'nobody' WHERE id = 'cloudwatt-aid'`, 'FOREIGN KEY constraint failed'],
  [`DELETE FROM source WHERE id = 'one'`, 'FOREIGN KEY constraint failed']
])('has a database that refuses %s', (statement, message) => {
  const db = new Database(written(documents));
  db.pragma('foreign_keys = ON');
  expect(() => db.exec(statement)).toThrow(message);
  db.close();
});

it('leaves the old file in place when the database refuses a row', () => {
  const file = written(documents);
  const before = hash(file);
  expect(() => write([{ name: 'deflator', rows: [{ year: 2014, factor: -1 }] }], file)).toThrow(
    'the database refuses this row of deflator: {"year":2014,"factor":-1}'
  );
  expect(hash(file)).toBe(before);
  expect(readdirSync(dirname(file))).toEqual(['test.sqlite']);
});

it.each([
  ['no fact', (tables: readonly Table[]) => tables.filter(({ name }) => name !== 'fact'), 'fact has no row'],
  ['no table at all', () => [], 'meta has no row']
])('never puts a database with %s in the place of a good one', (_, changed, reason) => {
  const file = written(documents);
  const before = hash(file);
  expect(() => write(changed(link(parse(documents).data).tables), file)).toThrow(
    `(${reason}): it was not put in the place of the old one`
  );
  expect(hash(file)).toBe(before);
  expect(readdirSync(dirname(file))).toEqual(['test.sqlite']);
});

it('takes away what builds left that were cut, and nothing else', () => {
  const file = written(documents);
  const left = ['test.sqlite.12.tmp', 'test.sqlite.12.tmp-journal', 'test.sqlite.tmp', 'other.sqlite.12.tmp'];
  for (const name of left) writeFileSync(join(dirname(file), name), '');
  write(link(parse(documents).data).tables, file);
  expect(readdirSync(dirname(file)).sort()).toEqual([
    'other.sqlite.12.tmp',
    'test.sqlite',
    'test.sqlite.tmp'
  ]);
});

describe('a database is validated', () => {
  const { tables } = link(parse(documents).data);
  it.each<[string, (file: string) => void, string]>([
    ['cut', (file) => truncateSync(file, 20_000), 'not good'],
    ['empty', (file) => truncateSync(file, 0), 'its mark is missing'],
    ['text', (file) => writeFileSync(file, 'text '.repeat(1_000)), 'not a database'],
    ['missing', (file) => rmSync(file), 'not good'],
    ['another’s', (file) => exec(file, 'PRAGMA application_id = 1'), 'its mark is missing'],
    ['of another schema', (file) => exec(file, 'PRAGMA user_version = 9'), 'its schema has no number'],
    [
      'short of a row',
      (file) => exec(file, "DELETE FROM fact WHERE id = 'cloudwatt-aid'"),
      'fact has 3 rows, not 4'
    ]
  ])('%s: refused', (_, damage, reason) => {
    const file = written(documents);
    expect(() => validateDatabase(file, tables)).not.toThrow();
    damage(file);
    expect(() => validateDatabase(file, tables)).toThrow(reason);
  });
});
