// Which organisations an address compares, and how; what is wrong with it where it can't be done.
import { z } from 'zod';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { closest } from '#model/nearest.ts';
import { choice, flag, list } from '../address/parameters.ts';
import { readSearch, writeSearch } from '../address/read-search.ts';
import { refuse, short } from '../address/refuse.ts';
import { memo, type Dataset } from '../db/dataset.ts';
import { candidates, type Candidate } from '../db/compare.ts';

export const maxOrganisations = 6;

/** How years are lined up: as they are, from the first public euro of each firm, or as they are with values indexed. */
export const alignments = ['calendar', 'since-public', 'indexed'] as const;
export type Alignment = (typeof alignments)[number];

const candidateIds = memo((dataset) => candidates(dataset).map(({ id }) => id));

/** The order of the address is that of the columns. */
export const compareSearch = memo((dataset) =>
  z.object({
    organisations: list(() => candidateIds(dataset), {
      arrange: (ids) => [...ids],
      refuse: (name, id) => refuse(name, id, closest(short(id), candidateIds(dataset), 3))
    }),
    years: choice(alignments).default('calendar'),
    matched: flag().default(false)
  })
);
export interface Comparison {
  /** In the order of the address. */
  readonly organisations: readonly Candidate[];
  readonly years: Alignment;
  /** Whether a set of SMEs is matched with the organisations. */
  readonly matched: boolean;
  /** The canonical query string of the two settings alone. */
  readonly settings: string;
  /** The canonical query string. */
  readonly search: string;
}

/** Throws Kit's 400, with what is at fault and what may stand there. */
export const readComparison = (dataset: Dataset, search: URLSearchParams, lang: Lang): Comparison => {
  const schema = compareSearch(dataset);
  const values = readSearch(schema, search);
  const { organisations: ids, years, matched } = values;
  if (ids.length > maxOrganisations)
    refuse('organisations', ids.join(','), [ids.slice(0, maxOrganisations).join(',')], {
      message: messages[lang].compare.tooMany(ids.length, maxOrganisations)
    });
  const known = candidates(dataset);
  return {
    organisations: ids.flatMap((id) => known.filter((candidate) => candidate.id === id)),
    years,
    matched,
    settings: writeSearch(schema, { years, matched }),
    search: writeSearch(schema, values)
  };
};
