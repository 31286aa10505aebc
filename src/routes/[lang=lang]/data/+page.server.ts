// Every published table, its files and columns.
import { version as build } from '$app/environment';
import { datasetView } from '#lib/server/data/view.ts';
import { isWeighing } from '#lib/server/data/digests.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url, setHeaders, locals: { dataset } }) => {
  const view = datasetView(dataset, lang, url.origin, build);
  if (isWeighing(dataset)) setHeaders({ 'Cache-Control': 'no-store' });
  return { dataset: view };
};
