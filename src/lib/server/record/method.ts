// What the method page takes from the database: the words of each set, definitions, counts.
import type { MethodView, TermView } from '#lib/components/record.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import type { VocabularySet } from '#model/vocabulary.ts';
import { definitions } from '../db/definition.ts';
import { flagsKeptOut, keptOut } from '../db/fact.ts';
import { baseYear, counts, dataVersion } from '../db/meta.ts';
import { terms } from '../db/term.ts';
import { registerMethod } from '../register/rule.ts';
import { definitionView } from './source.ts';

const worded = (lang: Lang, set: VocabularySet): TermView[] =>
  terms(set).map(({ id, label, definition }) => ({
    id,
    label: typeset(lang, label[lang]),
    definition: typeset(lang, definition[lang])
  }));

/** Flags, each with what it does to a fact. */
const flags = (lang: Lang): TermView[] => {
  const t = messages[lang].method.flags;
  const kept = flagsKeptOut();
  return worded(lang, 'flag').map((flag) => ({
    ...flag,
    label: `${flag.label} (${kept.includes(flag.id) ? t.kept : t.charted})`
  }));
};

export const methodView = (lang: Lang): MethodView => ({
  statuses: worded(lang, 'status'),
  instruments: worded(lang, 'instrument'),
  bounds: worded(lang, 'bound'),
  confidence: worded(lang, 'confidence'),
  flags: flags(lang),
  groups: worded(lang, 'comparison-group'),
  sizes: worded(lang, 'size-class'),
  definitions: definitions().map((row) => definitionView(lang, row)),
  registers: registerMethod(lang),
  baseYear: baseYear(),
  dataVersion: dataVersion(),
  facts: counts()?.facts ?? 0,
  rowsKept: keptOut()
});
