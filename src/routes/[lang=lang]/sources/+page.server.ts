// The index of sources.
import { sourceIndex } from '#lib/server/record/source.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { lang } }) => ({ groups: sourceIndex(lang) });
