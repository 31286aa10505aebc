// The picture of an organisation's page: the first of a few charts in which it has a mark, where it stands out.
import type { ProfilePicture } from '#lib/components/organisation.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { figureOf, loadChart } from '../chart/chart.ts';
import { candidates } from '../db/compare.ts';
import { memo, type Dataset } from '../db/dataset.ts';
import { firmChart, followedFirms } from './firm-table.ts';

const charts = ['turnover-state-and-sme', 'money-per-firm', 'headcount', 'lifelines'] as const;

/** The query string that brings an organisation forward in a chart. */
export const forward = (id: string): string => `highlight=${id}`;

const followed = memo((dataset) => new Set(followedFirms(dataset).map(({ id }) => id)));

/** Beside how many of its group, and of the ventures that the State backed, a firm is shown. */
const maxPeers = 5;
const maxVentures = 2;

/** The table of firms as a picture: the firm and the most documented of its group and of the ventures. */
const besidePeers = (dataset: Dataset, id: string): readonly [slug: string, search: string][] => {
  if (!followed(dataset).has(id)) return [];
  const all = candidates(dataset).filter((one) => followed(dataset).has(one.id));
  const own = all.find((one) => one.id === id)?.comparison_group;
  const of = (group: typeof own, max: number) =>
    all
      .filter((one) => one.id !== id && one.comparison_group === group)
      .slice(0, max)
      .map((one) => one.id);
  const shown = new Set([id, ...of('state-backed', maxVentures), ...of(own, maxPeers)]);
  return [[firmChart, `organisations=${[...shown].join(',')}&${forward(id)}`]];
};

/** Undefined where none of the charts has a mark of it. */
export const profilePicture = (dataset: Dataset, id: string, lang: Lang): ProfilePicture | undefined => {
  const states = [...charts.map((slug) => [slug, forward(id)] as const), ...besidePeers(dataset, id)];
  for (const [slug, search] of states) {
    const state = loadChart(dataset, slug, lang, new URLSearchParams(search));
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
