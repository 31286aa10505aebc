// The method, with the words and definitions of the database.
import { methodView } from '#lib/server/record/method.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, locals: { dataset } }) => ({
  method: methodView(dataset, lang)
});
