import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from './fixture.ts';
import { link } from './link.ts';
import { parse } from './parse.ts';
import { read, type Document } from './read.ts';
import { write } from './write.ts';

const documents = read(folderWith()).documents;
const written = (order: readonly Document[]): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'database-')), 'new', 'test.sqlite');
  write(link(parse(order).data).tables, file);
  return file;
};
const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

it('writes the same bytes from the same data in any order', () => {
  expect(hash(written([...documents].reverse()))).toBe(hash(written(documents)));
});

it('leaves one file, marked and whole', () => {
  const file = written(documents);
  expect(readdirSync(dirname(file))).toEqual(['test.sqlite']);
  const db = new Database(file, { readonly: true });
  expect(db.pragma('application_id', { simple: true })).toBe(0x53434c4f);
  expect(db.pragma('user_version', { simple: true })).toBe(1);
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
