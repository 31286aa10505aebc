// The stored tables beside the views that compute them, on made-up data.
import Database from 'better-sqlite3';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tables } from '#model/table/tables.ts';
import { series } from '#model/table/words.ts';
import { sentenceOf } from './failure.ts';
import { folderWith } from './fixture.ts';
import { link } from './link.ts';
import { parse } from './parse.ts';
import { storeTables } from './published.ts';
import { read } from './read.ts';
import { write } from './write.ts';

const built = (): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'published-')), 'test.sqlite');
  write(link(parse(read(folderWith()).documents).data).tables, file);
  return file;
};
const file = built();

/** A view in the place of the stored table of facts, and of no other. */
const withView = (sql: string): Database.Database => {
  const database = new Database(built());
  const names = tables.map(({ name }) => name);
  for (const name of names)
    database.exec(
      `ALTER TABLE "${name}" RENAME TO "${name}-stored"; CREATE VIEW "${name}" AS SELECT * FROM "${name}-stored"`
    );
  for (const index of database
    .prepare("SELECT name FROM sqlite_schema WHERE name LIKE '%\\_by\\_%' ESCAPE '\\' AND sql NOT NULL")
    .pluck()
    .all())
    database.exec(`DROP INDEX "${String(index)}"`);
  database.exec(sql);
  return database;
};

it.each(tables)('stores $name with its columns, key and indexes', ({ name, columns, key, indexed }) => {
  const database = new Database(file, { readonly: true });
  const types = {
    string: 'TEXT',
    date: 'TEXT',
    integer: 'INTEGER',
    boolean: 'INTEGER',
    number: 'REAL'
  } as const;
  expect(
    database.prepare('SELECT name, type, "notnull" AS required, pk FROM pragma_table_info(?)').all(name)
  ).toEqual(
    columns.map((column) => ({
      name: column.name,
      type: types[column.type],
      required: Number(column.required),
      pk: key.indexOf(column.name) + 1
    }))
  );
  const columnNames = columns.map((column) => column.name);
  for (const column of indexed) {
    expect(columnNames).toContain(column);
    expect(
      database.prepare('SELECT name FROM pragma_index_info(?)').pluck().all(`${name}_by_${column}`)
    ).toEqual([column]);
  }
  database.close();
});

it('stores booleans as 0 and 1, and amounts as numbers', () => {
  const database = new Database(file, { readonly: true });
  expect(
    database
      .prepare("SELECT charted, low, typeof(charted) AS kind FROM facts WHERE fact_id = 'cloudwatt-aid'")
      .get()
  ).toEqual({ charted: 1, low: 75_000_000, kind: 'integer' });
  expect(() => new Database(built()).exec('UPDATE facts SET charted = 2')).toThrow('CHECK constraint failed');
  database.close();
});

it('refuses a row that the schema of its table does not take', () => {
  const database = withView(`UPDATE "facts-stored" SET unit = 'bushel' WHERE fact_id = 'cloudwatt-aid'`);
  expect(() => storeTables(database)).toThrow(/^the published table facts refuses this row: .*cloudwatt-aid/);
  database.close();
});

it.each([
  [
    'lacks columns',
    'SELECT series_id, unit FROM "series-stored"',
    /^src\/build\/schema\.sql: the columns of the view series .*\n {2}→ add title_fr, .* to the view$/
  ],
  [
    'has a column that is not described',
    'SELECT *, unit AS leaf FROM "series-stored"',
    /\n {2}→ describe leaf in src\/model\/table$/
  ],
  [
    'has the columns in another order',
    `SELECT ${[...series.columns].reverse().map(({ name }) => name)} FROM "series-stored"`,
    /\n {2}→ put them in this order: series_id, title_fr, /
  ]
])('refuses a view that %s, and says the way out without a trace', (_, select, message) => {
  const database = withView(`DROP VIEW series; CREATE VIEW series AS ${select}`);
  let thrown: unknown;
  try {
    storeTables(database);
  } catch (error) {
    thrown = error;
  }
  expect(sentenceOf(thrown, 'here')).toMatch(message);
  database.close();
});
