// The firms followed, side by side; or the list of all organisations.
import { organisationsPage } from '#lib/server/record/organisations-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url, locals: { dataset } }) =>
  organisationsPage(dataset, lang, url.searchParams);
