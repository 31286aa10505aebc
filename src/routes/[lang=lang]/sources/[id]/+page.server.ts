// One source.
import { error } from '@sveltejs/kit';
import { words } from '#lib/i18n/words.ts';
import { sourceView } from '#lib/server/record/source.ts';
import { pinnedPage } from '#lib/server/pinned.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang, id }, url }) =>
  pinnedPage(url, lang, () => {
    const source = sourceView(id, lang);
    return source === undefined ? error(404, words[lang].errors.noSource(id)) : { source };
  });
