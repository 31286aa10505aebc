// Home: the story's charts, the interview's words between them, what the database holds.
import { figureView, slugs } from '#lib/server/chart.ts';
import { counts } from '#lib/server/db/meta.ts';
import { storyQuotations } from '#lib/server/record/story.ts';
import type { PageServerLoad } from './$types';

const told = 6;

export const load: PageServerLoad = ({ params: { lang } }) => {
  const figures = slugs.slice(0, told).flatMap((slug) => figureView(slug, lang) ?? []);
  const quotations = storyQuotations(
    figures.map(({ slug }) => slug),
    lang
  );
  return { figures, quotations, counts: counts() };
};
