// Excerpts of one source.
import { excerptRow, type ExcerptRow } from './evidence.ts';
import type { Dataset } from './dataset.ts';

export const excerptsIn = (dataset: Dataset, source: string): ExcerptRow[] =>
  dataset.rows(excerptRow, 'SELECT * FROM excerpt_view WHERE source_id = :source ORDER BY kind, excerpt_id', {
    source
  });
