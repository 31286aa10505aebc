// The page that runs SQL in the browser. No SQL of a reader runs here: the text of the address is shown, not asked.
import { sqlView } from '#lib/server/sql/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url, locals: { dataset } }) => ({
  sql: sqlView(dataset, lang, url)
});
