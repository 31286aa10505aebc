// One source.
import { error } from '@sveltejs/kit';
import { words } from '#lib/i18n/words.ts';
import { sourceView } from '#lib/server/record/source.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang, id } }) => {
  const source = sourceView(id, lang);
  return source === undefined ? error(404, words[lang].errors.noSource(id)) : { source };
};
