// A chart of the site drawn for the organisations compared, where it knows at least one of them.
import { charts } from '#charts/index.ts';
import type { ComparedFigure } from '#lib/components/comparison.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { figureOf, loadChart } from '../chart/chart.ts';
import { listOptions } from '../chart/params.ts';

export const figure = (
  dataset: Dataset,
  slug: string,
  lang: Lang,
  organisations: readonly { readonly id: string }[],
  title: string
): ComparedFigure | undefined => {
  const params = charts.get(slug)?.params;
  const param = params?.['organisations'];
  const from = params?.['from'];
  if (param?.type !== 'list') return undefined;
  const known = new Set(listOptions(dataset, param).map(({ id }) => id));
  const drawn = organisations.map(({ id }) => id).filter((id) => known.has(id));
  if (drawn.length === 0) return undefined;
  const search = new URLSearchParams({ organisations: drawn.join(',') });
  if (from?.type === 'year') search.set('from', String(from.min));
  const state = loadChart(dataset, slug, lang, search);
  if (state === undefined || state.rows.length === 0) return undefined;
  const { takeaway, drawn: drawings } = figureOf(state, ['narrow', 'medium']);
  return { title, takeaway, drawn: drawings, href: urls.chart(lang, slug, state.search) };
};
