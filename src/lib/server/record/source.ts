// A source's page.
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { DefinitionView, Pair, SourceView } from '#lib/components/record.ts';
import type { Lang } from '#model/language.ts';
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
import { chartLinks, sourceLink, titleOf } from './link.ts';

const identity = (lang: Lang, row: db.SourceRow): Pair[] => {
  const t = messages[lang].source;
  return [
    ...publication(lang, row),
    { name: t.kind, text: label('source-kind', row.kind)[lang] },
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
export const sourceView = (id: string, lang: Lang): SourceView | undefined => {
  const row = db.source(id);
  if (row === undefined) return undefined;
  const note = row[`note_${lang}`];
  return {
    id,
    title: titleOf(row.lang, row.title),
    lang: row.lang,
    publisher: typeset(lang, row.publisher),
    url: row.url,
    ...copyOf(lang, row),
    identity: identity(lang, row),
    ...(note === null ? {} : { note: typeset(lang, note) }),
    registers: registersIn(id).flatMap(({ register_id }) => registerLinks(register_id, lang)),
    excerpts: excerptsIn(id).map((excerpt) => excerptView(excerpt, lang)),
    facts: factsIn(id).map((fact) => factView(lang, fact)),
    events: eventsIn(id).map((event) => eventView(lang, event)),
    confirms: factsConfirmedBy(id).map((fact) => factView(lang, fact)),
    definitions: definitions()
      .filter(({ source_id }) => source_id === id)
      .map((one) => definitionView(lang, one)),
    charts: chartLinks(lang, { source: id })
  };
};
