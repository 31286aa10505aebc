// What the method page takes from the database: the words of each set, definitions, counts.
import { typeset } from '#lib/i18n/typography.ts';
import type { Lang } from '#model/language.ts';
import type { VocabularySet } from '#model/vocabulary.ts';
import { definitions } from '../db/definition.ts';
import { keptOut } from '../db/fact.ts';
import { baseYear, counts, dataVersion } from '../db/meta.ts';
import { terms } from '../db/term.ts';
import { definitionView } from './source.ts';

const explained = [
  'status',
  'instrument',
  'bound',
  'confidence',
  'flag',
  'comparison-group',
  'size-class'
] as const;

const worded = (lang: Lang, set: VocabularySet) =>
  terms(set).map(({ id, label, definition }) => ({
    id,
    label: typeset(lang, label[lang]),
    definition: typeset(lang, definition[lang])
  }));

export const methodView = (lang: Lang) => ({
  terms: Object.fromEntries(explained.map((set) => [set, worded(lang, set)])),
  definitions: definitions().map((row) => definitionView(lang, row)),
  baseYear,
  dataVersion,
  facts: counts?.facts ?? 0,
  kept: keptOut()
});
