// What a search found.
import { searchView } from '#lib/server/search/search.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url }) => ({
  search: searchView(lang, url.searchParams)
});
