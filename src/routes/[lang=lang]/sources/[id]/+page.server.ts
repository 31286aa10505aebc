// One source.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import { sourceView } from '#lib/server/record/source.ts';
import { pinnedPage } from '#lib/server/address/pinned.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang, id }, url }) =>
  pinnedPage(url, lang, () => {
    const source = sourceView(id, lang);
    return source === undefined ? error(404, messages[lang].errors.noSource(id)) : { source };
  });
