// Excerpts of one source.
import { excerptRow, type ExcerptRow } from './evidence.ts';
import { readRows } from './read.ts';

export const excerptsIn = (source: string): ExcerptRow[] =>
  readRows(excerptRow, 'SELECT * FROM excerpt_view WHERE source_id = :source ORDER BY kind, excerpt_id', {
    source
  });
