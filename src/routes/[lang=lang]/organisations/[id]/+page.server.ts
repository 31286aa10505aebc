// One organisation.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import { organisationView } from '#lib/server/record/organisation.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang, id }, locals: { dataset } }) => {
  const organisation = organisationView(dataset, id, lang);
  return organisation === undefined ? error(404, messages[lang].errors.noOrganisation(id)) : { organisation };
};
