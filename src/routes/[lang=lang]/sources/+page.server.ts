// The index of sources, whole or filtered.
import { sourceIndex } from '#lib/server/record/source-index.ts';
import { pinnedPage } from '#lib/server/address/pinned.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url }) =>
  pinnedPage(url, lang, () => ({ index: sourceIndex(lang, url.searchParams) }));
