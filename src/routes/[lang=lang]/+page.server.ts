// Home: the story in chapters, and what the database holds.
import { counts } from '#lib/server/db/meta.ts';
import { story } from '#lib/server/record/story.ts';
import { pinnedPage } from '#lib/server/address/pinned.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url }) =>
  pinnedPage(url, lang, () => ({ chapters: story(lang), counts: counts() }));
