// Facts and excerpts in the reader's language, as a page lists them.
import { date } from '#lib/i18n/format.ts';
import { typeset, typesetTitle } from '#lib/i18n/typography.ts';
import { urls } from '#lib/urls.ts';
import type { ExcerptView, SourceLine } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import type { EvidenceFact, EvidenceSource, ExcerptRow } from '../db/evidence.ts';
import { label } from '../db/term.ts';

/** One line a source, with what it says for each of the facts. */
export const sourceLines = (
  dataset: Dataset,
  sources: readonly EvidenceSource[],
  facts: readonly EvidenceFact[],
  lang: Lang
): SourceLine[] => {
  const bySource = Map.groupBy(facts, ({ source_id }) => source_id);
  return sources.map((source) => ({
    id: source.source_id,
    title: typesetTitle(source.source_lang, source.source_title),
    publisher: typeset(lang, source.source_publisher),
    date: source.source_published === null ? '' : date(lang, source.source_published),
    kind: label(dataset, 'source-kind', source.source_kind)[lang],
    lang: source.source_lang,
    href: urls.source(lang, source.source_id),
    url: source.source_url,
    says: (bySource.get(source.source_id) ?? []).map((fact) => {
      const note = fact[`note_${lang}`];
      return {
        id: fact.fact_id,
        text: typeset(lang, fact[`summary_${lang}`]),
        ...(note === null ? {} : { note: typeset(lang, note) })
      };
    })
  }));
};

const other = { fr: 'en', en: 'fr' } as const;

export const excerptView = (row: ExcerptRow, lang: Lang): ExcerptView => {
  const shown = row.lang ?? lang;
  const speaker = [row[`speaker_${lang}`], row[`role_${lang}`]].filter((part) => part !== null).join(', ');
  return {
    id: row.excerpt_id,
    kind: row.kind,
    text: typeset(shown, row[`text_${shown}`]),
    lang: shown,
    ...(shown === lang ? {} : { translation: typeset(lang, row[`text_${other[shown]}`]) }),
    ...(speaker === '' ? {} : { speaker: typeset(lang, speaker) }),
    source: {
      text: typesetTitle(row.source_lang, row.source_title),
      href: urls.source(lang, row.source_id),
      lang: row.source_lang
    },
    publisher: typeset(lang, row.source_publisher),
    date: row.published === null ? '' : date(lang, row.published),
    url: row.source_url
  };
};
