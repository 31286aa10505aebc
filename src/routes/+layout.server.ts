// What every page knows: the reader's language, the version of the data, and the note of a published version.
import { pinnedView, withoutVersion } from '#lib/server/address/version.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { lang, dataset }, url }) => ({
  lang,
  dataVersion: dataset.version,
  pinned: pinnedView(dataset, withoutVersion(url), lang)
});
