// Which organisations an address asks to compare; what is wrong with it where it can't be done.
import { error } from '@sveltejs/kit';
import { words } from '#lib/i18n/words.ts';
import type { Lang } from '#model/language.ts';
import { closest } from '#model/nearest.ts';
import { candidates, type Candidate } from '../db/compare.ts';
import { isForeign } from '../params.ts';

const name = 'organisations';
export const most = 6;

/** In the order of the address. Throws Kit's 400, with what is at fault and what may stand there. */
export const chosen = (search: URLSearchParams, lang: Lang): Candidate[] => {
  const unknown = [...search.keys()].find((key) => key !== name && !isForeign(key));
  if (unknown !== undefined) error(400, { message: unknown, parameter: unknown, allowed: [name] });
  const known = new Map(candidates().map((one) => [one.id, one]));
  const ids = new Set(
    search
      .getAll(name)
      .flatMap((text) => text.split(','))
      .filter((id) => id !== '')
  );
  const found = [...ids].map((id) => {
    const allowed = () => closest(id, known.keys(), 3);
    return known.get(id) ?? error(400, { message: `${name}=${id}`, parameter: name, allowed: allowed() });
  });
  if (found.length > most)
    error(400, {
      message: words[lang].compare.tooMany(found.length, most),
      parameter: name,
      allowed: [
        found
          .slice(0, most)
          .map(({ id }) => id)
          .join(',')
      ]
    });
  return found;
};
