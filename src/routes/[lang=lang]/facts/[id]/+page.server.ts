// One fact.
import { error } from '@sveltejs/kit';
import { words } from '#lib/i18n/words.ts';
import { factPage } from '#lib/server/record/fact-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang, id }, url }) => {
  const fact = factPage(id, lang, url.origin);
  return fact === undefined ? error(404, words[lang].errors.noFact(id)) : { fact };
};
