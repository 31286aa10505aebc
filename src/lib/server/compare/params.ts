// Which organisations an address asks to compare; what is wrong with it where it can't be done.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { closest } from '#model/nearest.ts';
import { candidates, type Candidate } from '../db/compare.ts';
import { partsOf, refuse } from '../address/read-search.ts';

export const compareName = 'organisations';
export const maxOrganisations = 6;

/** In the order of the address. Throws Kit's 400, with what is at fault and what may stand there. */
export const chosen = (search: URLSearchParams, lang: Lang): Candidate[] => {
  const known = new Map(candidates().map((one) => [one.id, one]));
  const found = [...new Set(partsOf(search, compareName))].map(
    (id) => known.get(id) ?? refuse(compareName, id, closest(id.slice(0, 80), known.keys(), 3))
  );
  if (found.length > maxOrganisations)
    error(400, {
      message: messages[lang].compare.tooMany(found.length, maxOrganisations),
      parameter: compareName,
      allowed: [
        found
          .slice(0, maxOrganisations)
          .map(({ id }) => id)
          .join(',')
      ]
    });
  return found;
};
