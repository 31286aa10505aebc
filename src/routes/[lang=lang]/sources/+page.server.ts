// The index of sources, whole or filtered.
import { sourceIndex } from '#lib/server/record/source-index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url, locals: { dataset } }) => ({
  index: sourceIndex(dataset, lang, url.searchParams)
});
