// Chosen organisations side by side.
import { compareView } from '#lib/server/compare/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url, locals: { dataset } }) => ({
  comparison: compareView(dataset, lang, url.searchParams)
});
