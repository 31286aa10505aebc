// What every page refuses before it reads anything: a version of the data that was never published.
import { requestedVersion } from '#lib/server/address/pinned.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ url }) => {
  requestedVersion(url.searchParams);
};
