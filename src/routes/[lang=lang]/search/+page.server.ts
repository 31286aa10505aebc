// What a search found.
import { searchView } from '#lib/server/search/search.ts';
import { pinnedPage } from '#lib/server/pinned.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url }) =>
  pinnedPage(url, lang, () => ({ search: searchView(lang, url.searchParams) }));
