// Home: the figures, the pictures of the choice that the address holds, the story in chapters, what the database holds.
import { counts } from '#lib/server/db/meta.ts';
import { story } from '#lib/server/home/story.ts';
import { homeView } from '#lib/server/home/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url, locals: { dataset } }) => ({
  home: homeView(dataset, lang, url.searchParams),
  chapters: story(dataset, lang),
  counts: counts(dataset)
});
