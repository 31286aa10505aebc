// The index of organisations.
import { organisationIndex } from '#lib/server/record/organisation.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, locals: { dataset } }) => ({
  groups: organisationIndex(dataset, lang)
});
