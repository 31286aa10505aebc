// One source.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import { sourceView } from '#lib/server/record/source.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang, id }, locals: { dataset } }) => {
  const source = sourceView(dataset, id, lang);
  return source === undefined ? error(404, messages[lang].errors.noSource(id)) : { source };
};
