// Everything that sources disagree about.
import { disagreements } from '#lib/server/record/disagreement.ts';
import { pinnedPage } from '#lib/server/address/pinned.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url }) =>
  pinnedPage(url, lang, () => ({ disagreements: disagreements(lang) }));
