// Every published table, its files and columns.
import { datasetView } from '#lib/server/data/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { lang }, url }) => ({
  dataset: await datasetView(lang, url.origin)
});
