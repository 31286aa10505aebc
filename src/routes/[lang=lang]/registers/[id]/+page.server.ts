// One public register, whole or filtered.
import { messages } from '#lib/i18n/messages.ts';
import { notFound } from '#lib/server/address/not-found.ts';
import { registerView } from '#lib/server/register/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang, id }, url, locals: { dataset } }) => {
  const register = registerView(dataset, id, lang, url.searchParams);
  const isIn = (data: typeof dataset) => registerView(data, id, lang, new URLSearchParams()) !== undefined;
  const say = messages[lang].errors.noRegister;
  return { register: register ?? notFound({ dataset, lang, id, say, isIn }) };
};
