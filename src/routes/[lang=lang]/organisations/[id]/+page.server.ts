// One organisation.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import { organisationView } from '#lib/server/record/organisation.ts';
import { pinnedPage } from '#lib/server/address/pinned.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang, id }, url }) =>
  pinnedPage(url, lang, () => {
    const organisation = organisationView(id, lang);
    return organisation === undefined
      ? error(404, messages[lang].errors.noOrganisation(id))
      : { organisation };
  });
