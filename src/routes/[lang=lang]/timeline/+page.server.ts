// Every dated event, or those that the address asks for.
import { timelineView } from '#lib/server/timeline/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url, locals: { dataset } }) => ({
  timeline: timelineView(dataset, lang, url.searchParams)
});
