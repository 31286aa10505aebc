// A source's page.
import { typeset, typesetTitle } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { DefinitionView, Pair, SourceView } from '#lib/components/record.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { definitions, type DefinitionRow } from '../db/definition.ts';
import { eventsIn } from '../db/event.ts';
import { excerptsIn } from '../db/excerpt.ts';
import { factsConfirmedBy, factsIn } from '../db/fact.ts';
import { registersIn } from '../db/register.ts';
import * as db from '../db/source.ts';
import { label } from '../db/term.ts';
import { excerptView } from '../chart/evidence.ts';
import { registerLinks } from '../register/links.ts';
import { copyOf, publication, reading } from './document.ts';
import { eventView, factView } from './fact.ts';
import { chartLinks, sourceLink } from './link.ts';

const identity = (dataset: Dataset, lang: Lang, row: db.SourceRow): Pair[] => {
  const t = messages[lang].source;
  return [
    ...publication(lang, row),
    { name: t.kind, text: label(dataset, 'source-kind', row.kind)[lang] },
    { name: t.language, text: t.languages[row.lang] },
    ...reading(lang, row)
  ];
};

export const definitionView = (lang: Lang, row: DefinitionRow): DefinitionView => ({
  id: row.id,
  term: typeset(lang, row[`term_${lang}`]),
  text: typeset(lang, row[`text_${lang}`]),
  source: sourceLink(lang, row)
});

/** Everything drawn from one source; undefined where there is none of that name. */
export const sourceView = (dataset: Dataset, id: string, lang: Lang): SourceView | undefined => {
  const row = db.source(dataset, id);
  if (row === undefined) return undefined;
  const note = row[`note_${lang}`];
  return {
    id,
    title: typesetTitle(row.lang, row.title),
    lang: row.lang,
    publisher: typeset(lang, row.publisher),
    url: row.url,
    ...copyOf(lang, row),
    identity: identity(dataset, lang, row),
    ...(note === null ? {} : { note: typeset(lang, note) }),
    registers: registersIn(dataset, id).flatMap(({ register_id }) => registerLinks(register_id, lang)),
    excerpts: excerptsIn(dataset, id).map((excerpt) => excerptView(excerpt, lang)),
    facts: factsIn(dataset, id).map((fact) => factView(dataset, lang, fact)),
    events: eventsIn(dataset, id).map((event) => eventView(lang, event)),
    confirms: factsConfirmedBy(dataset, id).map((fact) => factView(dataset, lang, fact)),
    definitions: definitions(dataset)
      .filter(({ source_id }) => source_id === id)
      .map((one) => definitionView(lang, one)),
    charts: chartLinks(dataset, lang, { source: id })
  };
};
