// About the site: who publishes, how to write, and the log of corrections.
import { versionViews } from '#lib/server/changes/changes.ts';
import { correctionsOf } from '#lib/server/changes/corrections.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, locals: { dataset } }) => ({
  versions: correctionsOf(versionViews(dataset, lang))
});
