// A chart of the site drawn for the organisations compared, where it knows at least one of them.
import { charts } from '#charts/index.ts';
import type { ComparedFigure } from '#lib/components/comparison.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { figureOf, loadChart } from '../chart/chart.ts';
import { listOptions } from '../chart/params.ts';

export const figure = (
  slug: string,
  lang: Lang,
  organisations: readonly { readonly id: string }[],
  title: string
): ComparedFigure | undefined => {
  const params = charts.get(slug)?.params;
  const [param, from] = [params?.['organisations'], params?.['from']];
  if (param?.type !== 'list') return undefined;
  const known = new Set(listOptions(param).map(({ id }) => id));
  const drawn = organisations.map(({ id }) => id).filter((id) => known.has(id));
  if (drawn.length === 0) return undefined;
  const search = new URLSearchParams({ organisations: drawn.join(',') });
  if (from?.type === 'year') search.set('from', String(from.min));
  const state = loadChart(slug, lang, search);
  if (state === undefined || state.rows.length === 0) return undefined;
  const { takeaway, drawn: drawings } = figureOf(state, ['narrow', 'medium']);
  return { title, takeaway, drawn: drawings, href: urls.chart(lang, slug, state.search) };
};
