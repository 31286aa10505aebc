// Today's views over the tables of versions that were published before them.
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { tables } from '#model/table/tables.ts';
import { versions } from './versions.ts';
import { withTodaysViews } from './views.ts';

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
  const groups = withTodaysViews(database)
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
  withTodaysViews(database);
  expect(database.prepare('SELECT series_id, unit, family, facts FROM series').all()).toEqual([
    { series_id: 'cloud-use', unit: 'percent', family: null, facts: 2 }
  ]);
  expect(database.prepare('SELECT id FROM market_series').pluck().all()).toEqual(['cloud-use']);
  expect(database.prepare('SELECT count(*) FROM "register-rejects"').pluck().get()).toBe(0);
  database.close();
});

describe.each(versions())('the version published on $date', ({ path }) => {
  it.each(tables)('has $name with its columns of today', ({ name, columns }) => {
    const database = withTodaysViews(new Database(path, { readonly: true }));
    const statement = database.prepare(`SELECT * FROM "${name}"`);
    expect(statement.columns().map((column) => column.name)).toEqual(columns.map((column) => column.name));
    expect(() => statement.all()).not.toThrow();
    database.close();
  });
});
