// For tests: a chart as one database gives it.
import type { Lang } from '#model/language.ts';
import { withDatabase } from '../db/read.ts';
import { loadChart, type ChartState } from './chart.ts';

/** Does `use` on a chart in one state, as the database at `path` gives it. `use` reads at once: it must not wait. */
export const readChart = <T>(
  path: string,
  slug: string,
  lang: Lang,
  search: string,
  use: (state: ChartState) => T
): T =>
  withDatabase(path, () => {
    const state = loadChart(slug, lang, new URLSearchParams(search));
    if (state === undefined) throw new Error(`there is no chart ${slug}`);
    return use(state);
  });
