// One source.
import { messages } from '#lib/i18n/messages.ts';
import { notFound } from '#lib/server/address/not-found.ts';
import { sourceView } from '#lib/server/record/source.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang, id }, locals: { dataset } }) => {
  const sourceIn = (data: typeof dataset) => sourceView(data, id, lang);
  const isIn = (data: typeof dataset) => sourceIn(data) !== undefined;
  const say = messages[lang].errors.noSource;
  return { source: sourceIn(dataset) ?? notFound({ dataset, lang, id, say, isIn }) };
};
