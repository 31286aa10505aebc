// The public registers.
import { registerIndex } from '#lib/server/register/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang }, locals: { dataset } }) => ({
  registers: registerIndex(dataset, lang)
});
