// Links to sources, organisations and charts, worded in the reader's language.
import { date } from '#lib/i18n/format.ts';
import { typeset, typesetTitle } from '#lib/i18n/typography.ts';
import type { SourceLink } from '#lib/components/record.ts';
import { urls } from '#lib/urls.ts';
import type { Link } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import type { Source } from '#model/source.ts';
import type { Dataset } from '../db/dataset.ts';
import { chartsFedBy } from '../chart/chart.ts';
import type { SourceRow } from '../db/source.ts';

interface Named {
  readonly id: string;
  readonly name_fr: string;
  readonly name_en: string;
}

export const organisationLink = (lang: Lang, { id, ...names }: Named): Link => ({
  text: typeset(lang, names[`name_${lang}`]),
  href: urls.organisation(lang, id)
});

interface SourceNamed {
  readonly source_id: string;
  readonly source_title: string;
  readonly source_publisher: string;
  readonly source_published: string | null;
  readonly source_lang: Source['lang'];
}

export const sourceLink = (lang: Lang, source: SourceNamed, fact?: string): SourceLink => ({
  text: typesetTitle(source.source_lang, source.source_title),
  lang: source.source_lang,
  href: urls.source(lang, source.source_id, fact),
  publisher: typeset(lang, source.source_publisher),
  date: source.source_published === null ? '' : date(lang, source.source_published)
});

/** The same for a source whole. */
export const sourceOf = (lang: Lang, row: SourceRow): SourceLink =>
  sourceLink(lang, {
    source_id: row.id,
    source_title: row.title,
    source_publisher: row.publisher,
    source_published: row.published,
    source_lang: row.lang
  });

/** `search` is the state of the charts that the links lead to. */
export const chartLinks = (
  dataset: Dataset,
  lang: Lang,
  of: Parameters<typeof chartsFedBy>[1],
  search?: string
): Link[] =>
  chartsFedBy(dataset, of).map(({ slug, title }) => ({
    text: title[lang],
    href: urls.chart(lang, slug, search)
  }));
