// For tests: a chart as one dataset gives it.
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { loadChart, type ChartState } from './chart.ts';

/** Returns a chart in the state that a query string names. Throws where there is no such chart. */
export const readChart = (dataset: Dataset, slug: string, lang: Lang, search = ''): ChartState => {
  const state = loadChart(dataset, slug, lang, new URLSearchParams(search));
  if (state === undefined) throw new Error(`there is no chart ${slug}`);
  return state;
};
