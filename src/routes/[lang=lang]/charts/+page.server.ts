// The gallery: every chart, in the order of the story and then by name.
import { figureView, slugs } from '#lib/server/chart/chart.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, locals: { dataset } }) => ({
  figures: slugs.flatMap((slug) => figureView(dataset, slug, lang) ?? [])
});
