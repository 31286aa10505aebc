// One organisation: its first screen, and the tab that the address asks for.
import { messages } from '#lib/i18n/messages.ts';
import { notFound } from '#lib/server/address/not-found.ts';
import { hasOrganisation, organisationView } from '#lib/server/record/organisation.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang, id }, url, locals: { dataset } }) => {
  const isIn = (data: typeof dataset) => hasOrganisation(data, id);
  const say = messages[lang].errors.noOrganisation;
  return {
    organisation: organisationView(dataset, id, lang, url) ?? notFound({ dataset, lang, id, say, isIn })
  };
};
