// What every page refuses before it shows anything: a version of the data that was never published.
import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { unknownVersion } }) => {
  if (unknownVersion !== undefined) error(404, unknownVersion);
};
