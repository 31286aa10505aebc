import { afterEach, expect, it, vi } from 'vitest';
import { changedDatabase } from '../db/fixture.ts';

const id = 'bfm-2015-05-resultats';
const archive = 'https://web.archive.org/web/20150512000000/http://limportant.fr/196460';

afterEach(() => vi.unstubAllEnvs());

it('shows the day a source was read and the copy of it, where they are known', async () => {
  vi.stubEnv(
    'DATABASE',
    changedDatabase(`INSERT OR REPLACE INTO source_reading VALUES ('${id}', '2026-11-25', '${archive}')`)
  );
  vi.resetModules();
  const { sourceView } = await import('./source.ts');
  expect(sourceView(id, 'fr')?.archive).toBe(archive);
  expect(sourceView(id, 'fr')?.identity).toContainEqual({ name: 'Lu le', text: '25 novembre 2026' });
  expect(sourceView(id, 'en')?.identity).toContainEqual({ name: 'Read on', text: '25 November 2026' });
  expect(sourceView('adlc-2023-06-avis-23a08', 'fr')).not.toHaveProperty('archive');
});

it('is read in a version published before such copies were kept', async () => {
  const older = changedDatabase(
    'DROP VIEW source_view; DROP TABLE source_reading; CREATE VIEW source_view AS SELECT * FROM source'
  );
  const { readingFrom } = await import('../db/read.ts');
  const { source } = await import('../db/source.ts');
  expect(readingFrom(older, () => source(id))).toMatchObject({ id, archive: null, consulted_on: null });
});
