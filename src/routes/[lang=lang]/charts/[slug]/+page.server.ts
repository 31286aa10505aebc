// A chart's page: one state of it, with all that stands behind.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import { chartView } from '#lib/server/chart/chart.ts';
import { withDataVersion } from '#lib/server/address/pinned.ts';
import { disagreementsAmong } from '#lib/server/record/disagreement.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang, slug }, url: { searchParams } }) => {
  const view = chartView(slug, lang, searchParams);
  if (view === undefined) return error(404, messages[lang].errors.noChart(slug));
  const facts = view.sources.flatMap(({ says }) => says.map(({ id }) => id));
  return { view, disagreements: withDataVersion(searchParams, () => disagreementsAmong(facts, lang)) };
};
