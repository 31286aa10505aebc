// What every page knows: the reader's language, the version of the data and its day, the note of a published one, where errors go,
// what the audit of accessibility calls the site.
import { date } from '#lib/i18n/format.ts';
import { compliance } from '#lib/server/accessibility/audit.ts';
import { pinnedView, withoutVersion } from '#lib/server/address/version.ts';
import { reportTarget } from '#lib/server/http/report-target.ts';
import { releaseOf } from '#lib/server/release.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { lang, dataset }, url }) => ({
  lang,
  dataVersion: dataset.version,
  dataDate: date(lang, releaseOf(dataset).date),
  pinned: pinnedView(dataset, withoutVersion(url), lang),
  reportTarget: reportTarget(),
  compliance
});
