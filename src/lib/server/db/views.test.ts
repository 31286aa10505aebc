// Today's views over a version that was published before a firm's groups were worked out.
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
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
