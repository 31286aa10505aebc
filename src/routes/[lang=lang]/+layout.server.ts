// What every page refuses before it reads anything: a version of the data that was never published.
import { versionAsked } from '#lib/server/pinned.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ url }) => {
  versionAsked(url.searchParams);
};
