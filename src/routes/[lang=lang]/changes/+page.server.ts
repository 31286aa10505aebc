// What each published version of the data changed.
import { versionViews } from '#lib/server/changes/changes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, locals: { dataset } }) => ({
  versions: versionViews(dataset, lang)
});
