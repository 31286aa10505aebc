// One public register, whole or filtered.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import { registerView } from '#lib/server/register/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang, id }, url, locals: { dataset } }) => {
  const register = registerView(dataset, id, lang, url.searchParams);
  return register === undefined ? error(404, messages[lang].errors.noRegister(id)) : { register };
};
