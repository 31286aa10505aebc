// Today's views over the tables of versions that were published before them.
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import schema from '#build/schema.sql?raw';
import { schemaVersion } from '#model/database.ts';
import { tables } from '#model/table/tables.ts';
import { versions } from './versions.ts';
import { layTodaysViews, viewsFor } from './views.ts';

/** The columns that the views read of a table, without today's constraints. */
const older = `
CREATE TABLE organisation (id, name_fr, name_en, kind, wave, main_activity, country, founded, closed);
CREATE TABLE size_class (organisation_id, ordinal, class, period_from, period_to);
INSERT INTO organisation (id, kind, founded) VALUES
  ('cloudwatt', 'state-backed-venture', '2012'), ('gandi', 'provider', '1999'), ('ovh', 'provider', '1999'),
  ('blue', 'provider', NULL), ('andromede', 'programme', NULL);
INSERT INTO size_class VALUES ('cloudwatt', 0, 'PME', NULL, NULL), ('gandi', 0, 'PME', NULL, NULL),
  ('ovh', 0, 'PME', '2005', '2012'), ('ovh', 1, 'ETI', '2013', NULL);`;

it('groups by the kind and the latest class, as that version did', () => {
  const database = new Database(':memory:');
  database.exec(older);
  layTodaysViews(database);
  const groups = database
    .prepare('SELECT id, comparison_group, comparison_group_at_start FROM organisation_view ORDER BY id')
    .raw()
    .all();
  database.close();
  expect(groups).toEqual([
    ['andromede', 'public', 'public'],
    ['blue', 'unsized', 'unsized'],
    ['cloudwatt', 'state-backed', 'state-backed'],
    ['gandi', 'sme', 'sme'],
    ['ovh', 'larger', 'larger']
  ]);
});

it('reads a table that was renamed since, and takes a table or a column that came later for empty', () => {
  const database = new Database(':memory:');
  database.exec(`
    CREATE TABLE fact (id, series_id);
    CREATE TABLE series (id, unit, geo);
    INSERT INTO series (id, unit) VALUES ('cloud-use', 'percent');
    INSERT INTO fact VALUES ('one', 'cloud-use'), ('two', 'cloud-use');`);
  layTodaysViews(database);
  expect(database.prepare('SELECT series_id, unit, family, facts FROM series').all()).toEqual([
    { series_id: 'cloud-use', unit: 'percent', family: null, facts: 2 }
  ]);
  expect(database.prepare('SELECT id FROM market_series').pluck().all()).toEqual(['cloud-use']);
  expect(database.prepare('SELECT count(*) FROM "register-rejects"').pluck().get()).toBe(0);
  database.close();
});

it('lays nothing over a file of today, and all views over one of which a single view differs', () => {
  const database = new Database(':memory:');
  database.exec(`${schema}; PRAGMA user_version = ${schemaVersion}`);
  expect(layTodaysViews(database)).toEqual([]);
  database.exec('DROP VIEW event_view; CREATE VIEW event_view AS SELECT 1 AS outdated');
  const names = layTodaysViews(database).map(({ name }) => name);
  expect(names).toContain('event_view');
  expect(names).toContain('charted_fact_view');
  database.close();
});

it('gives a query the views that it reads, directly or through others, in their order', () => {
  const views = [
    { name: 'a', sql: 'CREATE TEMP VIEW a AS SELECT * FROM t' },
    { name: 'b-c', sql: 'CREATE TEMP VIEW "b-c" AS SELECT * FROM a' },
    { name: 'd', sql: 'CREATE TEMP VIEW d AS SELECT * FROM "b-c"' },
    { name: 'b', sql: 'CREATE TEMP VIEW b AS SELECT * FROM d' }
  ];
  expect(viewsFor('SELECT ab FROM d', views).map(({ name }) => name)).toEqual(['a', 'b-c', 'd']);
  expect(viewsFor('SELECT 1 FROM t', views)).toEqual([]);
});

describe.each(versions())('the version published on $date', ({ path }) => {
  it.each(tables)('has $name with its columns of today', ({ name, columns }) => {
    const database = new Database(path, { readonly: true });
    layTodaysViews(database);
    const statement = database.prepare(`SELECT * FROM "${name}"`);
    expect(statement.columns().map((column) => column.name)).toEqual(columns.map((column) => column.name));
    expect(() => statement.all()).not.toThrow();
    database.close();
  });
});
