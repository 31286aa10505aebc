// The gallery: every chart by its name, and a page of small pictures in the order of the story.
import { charts } from '#charts/index.ts';
import type { PagingView } from '#lib/components/paging.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { urls } from '#lib/urls.ts';
import type { FigureView, Link } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import { pageSearch, pageText, pagingView, spanOf } from '../address/paging.ts';
import { readSearch } from '../address/read-search.ts';
import type { Dataset } from '../db/dataset.ts';
import { figureView, slugs } from './chart.ts';

/** Pictures of a page. */
const pageSize = 9;

export interface GalleryView {
  /** Every chart, by the alphabet. */
  readonly charts: readonly Link[];
  /** Those of the page, each with its narrow drawing alone. */
  readonly figures: readonly FigureView[];
  /** The ranks of the first and the last of them. */
  readonly from: number;
  readonly to: number;
  readonly paging: PagingView;
  /** The canonical query string. */
  readonly search: string;
}

const nameOf = (slug: string, lang: Lang): string =>
  typeset(lang, charts.get(slug)?.words[lang].title ?? slug);

/** Throws Kit's 400 for a page beyond the last. */
export const galleryView = (dataset: Dataset, lang: Lang, search: URLSearchParams): GalleryView => {
  const { page } = readSearch(pageSearch, search);
  const span = spanOf(page, slugs.length, pageSize);
  return {
    charts: slugs
      .map((slug) => ({ text: nameOf(slug, lang), href: urls.chart(lang, slug) }))
      .sort((a, b) => a.text.localeCompare(b.text, lang)),
    figures: slugs
      .slice(span.from, span.to)
      .flatMap((slug) => figureView(dataset, slug, lang, ['narrow']) ?? []),
    from: span.from + 1,
    to: span.to,
    paging: pagingView(span, (each) => `${urls.charts(lang, pageText(each))}#pictures`),
    search: pageText(page)
  };
};
