// What every page knows: the reader's language, the version of the data, the note of a published one, where errors go.
import { pinnedView, withoutVersion } from '#lib/server/address/version.ts';
import { reportTarget } from '#lib/server/http/report-target.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { lang, dataset }, url }) => ({
  lang,
  dataVersion: dataset.version,
  pinned: pinnedView(dataset, withoutVersion(url), lang),
  reportTarget: reportTarget()
});
