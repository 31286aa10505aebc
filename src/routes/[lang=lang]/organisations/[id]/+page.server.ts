// One organisation.
import { messages } from '#lib/i18n/messages.ts';
import { notFound } from '#lib/server/address/not-found.ts';
import { organisationView } from '#lib/server/record/organisation.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang, id }, locals: { dataset } }) => {
  const organisationIn = (data: typeof dataset) => organisationView(data, id, lang);
  const isIn = (data: typeof dataset) => organisationIn(data) !== undefined;
  const say = messages[lang].errors.noOrganisation;
  return { organisation: organisationIn(dataset) ?? notFound({ dataset, lang, id, say, isIn }) };
};
