// Which organisations an address asks to compare; what is wrong with it where it can't be done.
import { z } from 'zod';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { closest } from '#model/nearest.ts';
import { list } from '../address/parameters.ts';
import { readSearch } from '../address/read-search.ts';
import { refuse, short } from '../address/refuse.ts';
import { memo, type Dataset } from '../db/dataset.ts';
import { candidates, type Candidate } from '../db/compare.ts';

export const maxOrganisations = 6;

const candidateIds = memo((dataset) => candidates(dataset).map(({ id }) => id));

/** The order of the address is that of the columns. */
export const compareSearch = memo((dataset) =>
  z.object({
    organisations: list(() => candidateIds(dataset), {
      arrange: (ids) => [...ids],
      refuse: (name, id) => refuse(name, id, closest(short(id), candidateIds(dataset), 3))
    })
  })
);

/** In the order of the address. Throws Kit's 400, with what is at fault and what may stand there. */
export const readOrganisations = (dataset: Dataset, search: URLSearchParams, lang: Lang): Candidate[] => {
  const { organisations: ids } = readSearch(compareSearch(dataset), search);
  if (ids.length > maxOrganisations)
    refuse('organisations', ids.join(','), [ids.slice(0, maxOrganisations).join(',')], {
      message: messages[lang].compare.tooMany(ids.length, maxOrganisations)
    });
  const known = candidates(dataset);
  return ids.flatMap((id) => known.filter((candidate) => candidate.id === id));
};
