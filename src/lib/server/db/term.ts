// The words of the closed sets, labelled in both languages.
import { z } from 'zod';
import type { Bilingual } from '#model/language.ts';
import type { VocabularySet } from '#model/vocabulary.ts';
import { memo, type Dataset } from './dataset.ts';

const termRow = z.object({
  vocabulary: z.string(),
  id: z.string(),
  label_fr: z.string(),
  label_en: z.string(),
  definition_fr: z.string(),
  definition_en: z.string()
});

export interface Term {
  readonly id: string;
  readonly label: Bilingual;
  readonly definition: Bilingual;
}

const rows = memo((dataset) =>
  dataset.rows(
    termRow,
    'SELECT vocabulary, id, label_fr, label_en, definition_fr, definition_en FROM term ORDER BY vocabulary, ordinal'
  )
);

/** The words of one set, in its order. */
export const terms = (dataset: Dataset, vocabulary: VocabularySet): Term[] =>
  rows(dataset)
    .filter((row) => row.vocabulary === vocabulary)
    .map((row) => ({
      id: row.id,
      label: { fr: row.label_fr, en: row.label_en },
      definition: { fr: row.definition_fr, en: row.definition_en }
    }));

const labels = memo(
  (dataset) =>
    new Map(
      rows(dataset).map((row) => [`${row.vocabulary}/${row.id}`, { fr: row.label_fr, en: row.label_en }])
    )
);

/** The label of a word; the word itself where the set doesn't hold it. */
export const label = (dataset: Dataset, vocabulary: VocabularySet, id: string): Bilingual =>
  labels(dataset).get(`${vocabulary}/${id}`) ?? { fr: id, en: id };
