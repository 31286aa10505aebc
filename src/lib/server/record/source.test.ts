import { afterEach, expect, it, vi } from 'vitest';
import { changedDatabase } from '../db/fixture.ts';

const id = 'bfm-2015-05-resultats';
const archive = 'https://web.archive.org/web/20150512000000/http://limportant.fr/196460';

afterEach(() => vi.unstubAllEnvs());

it('shows the copy of a source on its page and on those of its facts, where there is one', async () => {
  const fact = 'cloudwatt-investment-2014-1';
  vi.stubEnv(
    'DATABASE',
    changedDatabase(
      `UPDATE fact SET source_id = '${id}' WHERE id = '${fact}';
       INSERT OR REPLACE INTO source_reading VALUES ('${id}', '2026-11-25', '${archive}');
       INSERT OR REPLACE INTO source_reading VALUES ('adlc-2023-06-avis-23a08', '2026-11-25', NULL)`
    )
  );
  vi.resetModules();
  const { sourceView } = await import('./source.ts');
  const { factPage } = await import('./fact-page.ts');
  const copy = { text: 'Ouvrir la copie archivée', href: archive };
  expect(sourceView(id, 'fr')?.archive).toEqual(copy);
  expect(factPage(fact, 'fr', 'https://site.example')).toMatchObject({ archive: copy });
  expect(sourceView('adlc-2023-06-avis-23a08', 'fr')).not.toHaveProperty('archive');
});

it('is read in a version published before such copies were kept', async () => {
  const older = changedDatabase('', {
    stored:
      'DROP VIEW source_view; DROP TABLE source_reading; CREATE VIEW source_view AS SELECT * FROM source'
  });
  const { withDatabase } = await import('../db/read.ts');
  const { source } = await import('../db/source.ts');
  expect(withDatabase(older, () => source(id))).toMatchObject({ id, archive: null, consulted_on: null });
});
