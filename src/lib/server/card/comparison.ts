// The card of a comparison: who is compared, beside the first chart that knows them.
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { compareView } from '../compare/view.ts';
import type { Dataset } from '../db/dataset.ts';
import type { PageCard } from './page-card.ts';

/** Throws Kit's 400 for an address that can't be compared. */
export const comparisonCard = (dataset: Dataset, lang: Lang, search: URLSearchParams): PageCard => {
  const { title, tables } = compareView(dataset, lang, search);
  const [figure] = tables.flatMap((table) => table.figure ?? []);
  return {
    title,
    text: figure?.sentences[0] ?? messages[lang].compare.standfirst,
    drawings: figure?.drawn.map(({ svg }) => svg) ?? []
  };
};
