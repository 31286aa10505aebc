// What a search found.
import { searchView } from '#lib/server/search/search.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url, locals: { dataset } }) => ({
  search: searchView(dataset, lang, url.searchParams)
});
