// What every page refuses before it shows anything: a version of the data that was never published.
import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { refusedVersion } }) => {
  if (refusedVersion !== undefined) error(refusedVersion.status, refusedVersion.error);
};
