// One organisation.
import { error } from '@sveltejs/kit';
import { words } from '#lib/i18n/words.ts';
import { organisationView } from '#lib/server/record/organisation.ts';
import { pinnedPage } from '#lib/server/pinned.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang, id }, url }) =>
  pinnedPage(url, lang, () => {
    const organisation = organisationView(id, lang);
    return organisation === undefined ? error(404, words[lang].errors.noOrganisation(id)) : { organisation };
  });
