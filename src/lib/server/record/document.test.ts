import { expect, it } from 'vitest';
import type { SourceRow } from '../db/source.ts';
import { copyOf, reading } from './document.ts';

const row: SourceRow = {
  id: 'one',
  title: 'Page one',
  publisher: 'Le Journal',
  url: 'https://example.org/one',
  published: null,
  published_basis: null,
  lang: 'fr',
  kind: 'press',
  consulted: 'opening-of-an-archived-copy',
  consulted_on: '2026-11-25',
  archive: 'https://web.archive.org/web/20261125/https://example.org/one',
  note_fr: null,
  note_en: null,
  facts: 0,
  events: 0,
  excerpts: 0,
  register_rows: 0
};

it('says by when a document was read', () => {
  expect(reading('fr', row)).toContainEqual({ name: 'Lue au plus tard le', text: '25 novembre 2026' });
  expect(reading('en', row)).toContainEqual({ name: 'Read no later than', text: '25 November 2026' });
});

it('calls a copy the nearest only where its address was worked out from the day of reading', () => {
  expect(copyOf('fr', row).archive?.text).toMatch(/la plus proche du jour de lecture/);
  expect(copyOf('en', row).archive?.text).toMatch(/nearest to the day of reading/);
  const given = { ...row, archive: 'https://web.archive.org/web/20150512101112/https://example.org/one' };
  expect(copyOf('en', given)).toEqual({ archive: { text: 'Open the archived copy', href: given.archive } });
  expect(copyOf('en', { ...row, consulted_on: null }).archive?.text).toBe('Open the archived copy');
});

it('says nothing of what a version did not hold', () => {
  const older = { ...row, consulted_on: null, archive: null };
  expect(reading('fr', older).map(({ name }) => name)).toEqual(['Lecture', 'Fichier de données']);
  expect(copyOf('fr', older)).toEqual({});
});
