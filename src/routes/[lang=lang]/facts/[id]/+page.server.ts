// One fact.
import { redirect } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import { notFound } from '#lib/server/address/not-found.ts';
import { withVersion } from '#lib/server/address/version.ts';
import { factPage, renamedFact } from '#lib/server/record/fact-page.ts';
import { urls } from '#lib/urls.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang, id }, url, locals: { dataset } }) => {
  const now = renamedFact(dataset, id);
  if (now !== undefined) redirect(301, withVersion(dataset, urls.fact(lang, now)));
  const factIn = (data: typeof dataset) => factPage(data, id, lang, url.origin);
  const isIn = (data: typeof dataset) => factIn(data) !== undefined;
  const say = messages[lang].errors.noFact;
  return { fact: factIn(dataset) ?? notFound({ dataset, lang, id, say, isIn }) };
};
