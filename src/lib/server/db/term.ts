// The words of the closed sets, labelled in both languages.
import { z } from 'zod';
import type { Bilingual } from '#model/language.ts';
import type { VocabularySet } from '#model/vocabulary.ts';
import { memoByDatabase, readRows } from './read.ts';

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

const rows = memoByDatabase(() =>
  readRows(
    termRow,
    'SELECT vocabulary, id, label_fr, label_en, definition_fr, definition_en FROM term ORDER BY vocabulary, ordinal'
  )
);

/** The words of one set, in its order. */
export const terms = (vocabulary: VocabularySet): Term[] =>
  rows()
    .filter((row) => row.vocabulary === vocabulary)
    .map((row) => ({
      id: row.id,
      label: { fr: row.label_fr, en: row.label_en },
      definition: { fr: row.definition_fr, en: row.definition_en }
    }));

const labels = memoByDatabase(
  () => new Map(rows().map((row) => [`${row.vocabulary}/${row.id}`, { fr: row.label_fr, en: row.label_en }]))
);

/** The label of a word; the word itself where the set doesn't hold it. */
export const label = (vocabulary: VocabularySet, id: string): Bilingual =>
  labels().get(`${vocabulary}/${id}`) ?? { fr: id, en: id };
