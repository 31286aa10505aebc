// The picture of an organisation's page: the first of a few charts in which it has a mark, where it stands out.
import type { ProfilePicture } from '#lib/components/organisation.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { figureOf, loadChart } from '../chart/chart.ts';
import type { Dataset } from '../db/dataset.ts';

const charts = ['turnover-state-and-sme', 'money-per-firm', 'headcount', 'lifelines'] as const;

/** The query string that brings an organisation forward in a chart. */
export const forward = (id: string): string => `highlight=${id}`;

/** Undefined where none of the charts has a mark of it. */
export const profilePicture = (dataset: Dataset, id: string, lang: Lang): ProfilePicture | undefined => {
  for (const slug of charts) {
    const state = loadChart(dataset, slug, lang, new URLSearchParams(forward(id)));
    if (state === undefined || !state.rows.some((row) => row['organisation_id'] === id)) continue;
    const { title, subtitle, drawn } = figureOf(state, ['narrow', 'medium']);
    if (!drawn.every(({ svg }) => svg.includes(`data-series="${id}"`))) continue;
    return {
      title,
      subtitle,
      drawn,
      page: urls.chart(lang, slug, state.search),
      embed: urls.embed(lang, slug, state.search),
      image: urls.chartPicture(lang, slug, state.search)
    };
  }
  return undefined;
};
