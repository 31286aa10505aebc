// The gallery: every chart, in the order of the story and then by name.
import { figureView, slugs } from '#lib/server/chart/chart.ts';
import { pinnedPage } from '#lib/server/address/pinned.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url }) =>
  pinnedPage(url, lang, () => ({ figures: slugs.flatMap((slug) => figureView(slug, lang) ?? []) }));
