// What every page knows: the reader's language and the version of the data.
import { dataVersion } from '#lib/server/db/meta.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({ lang: locals.lang, dataVersion: dataVersion() });
