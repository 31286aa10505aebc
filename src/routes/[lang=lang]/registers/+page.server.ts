// The public registers.
import { registerIndex } from '#lib/server/register/view.ts';
import { pinnedPage } from '#lib/server/address/pinned.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url }) =>
  pinnedPage(url, lang, () => ({ registers: registerIndex(lang) }));
