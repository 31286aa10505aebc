import { expect, it } from 'vitest';
import { changedDataset } from '../db/fixture.ts';
import { source } from '../db/source.ts';
import { factPage } from './fact-page.ts';
import { sourceView } from './source.ts';

const id = 'bfm-2015-05-resultats';
const archive = 'https://web.archive.org/web/20150512000000/http://limportant.fr/196460';

it('shows the copy of a source on its page and on those of its facts, where there is one', () => {
  const fact = 'cloudwatt-investment-2014-1';
  const dataset = changedDataset(
    `UPDATE fact SET source_id = '${id}' WHERE id = '${fact}';
     INSERT OR REPLACE INTO source_reading VALUES ('${id}', '2026-11-25', '${archive}');
     INSERT OR REPLACE INTO source_reading VALUES ('adlc-2023-06-avis-23a08', '2026-11-25', NULL)`
  );
  const copy = { text: 'Ouvrir la copie archivée', href: archive };
  expect(sourceView(dataset, id, 'fr')?.archive).toEqual(copy);
  expect(factPage(dataset, fact, 'fr', 'https://site.example')).toMatchObject({ archive: copy });
  expect(sourceView(dataset, 'adlc-2023-06-avis-23a08', 'fr')).not.toHaveProperty('archive');
});

it('is read in a version published before such copies were kept', () => {
  const older = changedDataset('', {
    stored:
      'PRAGMA user_version = 1; DROP VIEW source_view; DROP TABLE source_reading; CREATE VIEW source_view AS SELECT * FROM source',
    published: '2025-01-31'
  });
  expect(source(older, id)).toMatchObject({ id, archive: null, consulted_on: null });
});
