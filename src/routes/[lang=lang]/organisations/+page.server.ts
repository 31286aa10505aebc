// The index of organisations.
import { organisationIndex } from '#lib/server/record/organisation.ts';
import { pinnedPage } from '#lib/server/address/pinned.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url }) =>
  pinnedPage(url, lang, () => ({ groups: organisationIndex(lang) }));
