// The card of a register: how many of its rows the address selects and what they add up to, beside its chart where it is whole.
import type { Lang } from '#model/language.ts';
import { figureOf, loadChart } from '../chart/chart.ts';
import type { Dataset } from '../db/dataset.ts';
import type { RegisterId } from '../register/filters.ts';
import { registerView } from '../register/view.ts';
import type { PageCard } from './page-card.ts';

/** The chart that draws the rows of a register. */
const slugs: Readonly<Record<RegisterId, string>> = {
  'state-aid': 'aid-by-beneficiary',
  decp: 'public-contracts'
};

const drawingsOf = (dataset: Dataset, slug: string | undefined, lang: Lang): string[] => {
  const state = slug === undefined ? undefined : loadChart(dataset, slug, lang, new URLSearchParams());
  if (state === undefined || state.rows.length === 0) return [];
  return figureOf(state, ['narrow', 'medium']).drawn.map(({ svg }) => svg);
};

/** Undefined where there is none of that name. Throws Kit's 400 for a filter out of its set. */
export const registerCard = (
  dataset: Dataset,
  id: string,
  lang: Lang,
  search: URLSearchParams
): PageCard | undefined => {
  const view = registerView(dataset, id, lang, search);
  if (view === undefined) return undefined;
  const { name, found, sums, filtered } = view;
  const slug = new Map<string, string>(Object.entries(slugs)).get(id);
  return {
    title: name,
    text: sums.join(' '),
    figures: [{ value: found, label: '' }],
    drawings: filtered ? [] : drawingsOf(dataset, slug, lang)
  };
};
