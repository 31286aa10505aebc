// A chart's page: one state of it, with all that stands behind.
import { error } from '@sveltejs/kit';
import { words } from '#lib/i18n/words.ts';
import { chartView } from '#lib/server/chart.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang, slug }, url }) => {
  const view = chartView(slug, lang, url.searchParams);
  return view === undefined ? error(404, words[lang].errors.noChart(slug)) : { view };
};
