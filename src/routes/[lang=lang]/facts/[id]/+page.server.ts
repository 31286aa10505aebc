// One fact.
import { error, redirect } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import { withVersion } from '#lib/server/address/version.ts';
import { factPage, renamedFact } from '#lib/server/record/fact-page.ts';
import { urls } from '#lib/urls.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang, id }, url, locals: { dataset } }) => {
  const now = renamedFact(dataset, id);
  if (now !== undefined) redirect(301, withVersion(dataset, urls.fact(lang, now)));
  const fact = factPage(dataset, id, lang, url.origin);
  return fact === undefined ? error(404, messages[lang].errors.noFact(id)) : { fact };
};
