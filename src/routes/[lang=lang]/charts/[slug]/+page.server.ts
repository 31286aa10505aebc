// A chart's page: one state of it, with all that stands behind.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import { short } from '#lib/server/address/refuse.ts';
import { chartView } from '#lib/server/chart/chart.ts';
import { latestDataset } from '#lib/server/db/datasets.ts';
import { disagreementsAmong } from '#lib/server/record/disagreement.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({
  params: { lang, slug },
  url: { searchParams },
  locals: { dataset }
}) => {
  const view = chartView(dataset, slug, lang, searchParams, latestDataset());
  if (view === undefined) return error(404, messages[lang].errors.noChart(short(slug)));
  const facts = view.sources.flatMap(({ says }) => says.map(({ id }) => id));
  return { view, pinned: view.pinned, disagreements: disagreementsAmong(dataset, facts, lang) };
};
