// The card of a source: its title, who published it, and how much was drawn from it.
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { sourceView } from '../record/source.ts';
import type { PageCard } from './page-card.ts';

/** Undefined for an unknown id. */
export const sourceCard = (dataset: Dataset, id: string, lang: Lang): PageCard | undefined => {
  const view = sourceView(dataset, id, lang);
  if (view === undefined) return undefined;
  return {
    title: view.title,
    text: view.publisher,
    figures: view.facts.slice(0, 3).map(({ value, subject, indicator, period }) => ({
      value,
      label: [subject.text, indicator, period].filter((part) => part !== '').join(', ')
    })),
    drawings: []
  };
};
