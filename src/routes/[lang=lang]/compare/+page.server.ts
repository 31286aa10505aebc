// Chosen organisations side by side.
import { compareView } from '#lib/server/compare/view.ts';
import { pinnedPage } from '#lib/server/address/pinned.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url }) =>
  pinnedPage(url, lang, () => ({ comparison: compareView(lang, url.searchParams) }));
