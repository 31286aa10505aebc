// What the method page takes from the database: the words of each set, definitions, counts.
import type { MethodView, TermView } from '#lib/components/record.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import type { VocabularySet } from '#model/vocabulary.ts';
import { definitions } from '../db/definition.ts';
import { flagsKeptOut, keptOut } from '../db/fact.ts';
import { baseYear, counts } from '../db/meta.ts';
import type { Dataset } from '../db/dataset.ts';
import { terms } from '../db/term.ts';
import { registerMethod } from '../register/rule.ts';
import { definitionView } from './source.ts';

const worded = (dataset: Dataset, lang: Lang, set: VocabularySet): TermView[] =>
  terms(dataset, set).map(({ id, label, definition }) => ({
    id,
    label: typeset(lang, label[lang]),
    definition: typeset(lang, definition[lang])
  }));

/** Flags, each with what it does to a fact. */
const flags = (dataset: Dataset, lang: Lang): TermView[] => {
  const t = messages[lang].method.flags;
  const keepOut = flagsKeptOut(dataset);
  return worded(dataset, lang, 'flag').map((flag) => ({
    ...flag,
    label: `${flag.label} (${keepOut.includes(flag.id) ? t.kept : t.charted})`
  }));
};

export const methodView = (dataset: Dataset, lang: Lang): MethodView => ({
  statuses: worded(dataset, lang, 'status'),
  instruments: worded(dataset, lang, 'instrument'),
  bounds: worded(dataset, lang, 'bound'),
  confidence: worded(dataset, lang, 'confidence'),
  flags: flags(dataset, lang),
  groups: worded(dataset, lang, 'comparison-group'),
  sizes: worded(dataset, lang, 'size-class'),
  definitions: definitions(dataset).map((row) => definitionView(lang, row)),
  registers: registerMethod(dataset, lang),
  baseYear: baseYear(dataset),
  dataVersion: dataset.version,
  facts: counts(dataset)?.facts ?? 0,
  rowsKept: keptOut(dataset)
});
