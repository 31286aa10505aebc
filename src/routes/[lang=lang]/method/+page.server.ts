// The method, with the words and definitions of the database.
import { methodView } from '#lib/server/record/method.ts';
import { pinnedPage } from '#lib/server/pinned.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url }) =>
  pinnedPage(url, lang, () => ({ method: methodView(lang) }));
