// The gallery: every chart, in the order of the story and then by name.
import { galleryView } from '#lib/server/chart/gallery.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, url, locals: { dataset } }) => ({
  gallery: galleryView(dataset, lang, url.searchParams)
});
