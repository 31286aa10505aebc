// Facts and excerpts in the reader's language, as a page lists them.
import { date } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { urls } from '#lib/urls.ts';
import type { ExcerptView, SourceLine } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import type { EvidenceFact, ExcerptRow } from './db/evidence.ts';
import { label } from './db/term.ts';

/** One line a source, with what it says for each of the facts. */
export const sourceLines = (facts: readonly EvidenceFact[], lang: Lang): SourceLine[] => {
  const bySource = Map.groupBy(facts, ({ source_id }) => source_id);
  return [...bySource].flatMap(([id, [first, ...others]]) => {
    if (first === undefined) return [];
    const says = [first, ...others].map((fact) => ({
      id: fact.fact_id,
      text: typeset(lang, fact[`summary_${lang}`]),
      ...(fact[`note_${lang}`] === null ? {} : { note: typeset(lang, fact[`note_${lang}`] ?? '') })
    }));
    return {
      id,
      title: typeset(first.source_lang === 'fr' ? 'fr' : 'en', first.source_title),
      publisher: typeset(lang, first.source_publisher),
      date: first.source_published === null ? '' : date(lang, first.source_published),
      kind: label('source-kind', first.source_kind)[lang],
      lang: first.source_lang,
      href: urls.source(lang, id),
      url: first.source_url,
      says
    };
  });
};

const other = { fr: 'en', en: 'fr' } as const;

export const excerptView = (row: ExcerptRow, lang: Lang): ExcerptView => {
  const shown = row.lang ?? lang;
  const speaker = row[`speaker_${lang}`];
  return {
    id: row.excerpt_id,
    kind: row.kind,
    text: typeset(shown, row[`text_${shown}`]),
    lang: shown,
    ...(shown === lang ? {} : { translation: typeset(lang, row[`text_${other[shown]}`]) }),
    ...(speaker === null ? {} : { speaker: typeset(lang, speaker) }),
    source: { text: typeset('fr', row.source_title), href: urls.source(lang, row.source_id) },
    publisher: row.source_publisher,
    date: row.published === null ? '' : date(lang, row.published),
    url: row.source_url
  };
};
