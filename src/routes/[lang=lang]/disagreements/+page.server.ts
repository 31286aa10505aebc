// Everything that sources disagree about.
import { disagreements } from '#lib/server/record/disagreement.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, locals: { dataset } }) => ({
  disagreements: disagreements(dataset, lang)
});
