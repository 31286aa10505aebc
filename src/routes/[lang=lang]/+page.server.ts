// Home: the story in chapters, and what the database holds.
import { counts } from '#lib/server/db/meta.ts';
import { story } from '#lib/server/record/story.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, locals: { dataset } }) => ({
  chapters: story(dataset, lang),
  counts: counts(dataset)
});
