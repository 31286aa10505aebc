// Every dated event, or those that the address asks for.
import { timelineView } from '#lib/server/timeline/view.ts';
import { pinnedPage } from '#lib/server/address/pinned.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url }) =>
  pinnedPage(url, lang, () => ({ timeline: timelineView(lang, url.searchParams) }));
