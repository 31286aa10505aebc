// A page of what sources disagree about, whole or filtered.
import { disagreementIndex } from '#lib/server/record/disagreement-index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url, locals: { dataset } }) => ({
  index: disagreementIndex(dataset, lang, url.searchParams)
});
