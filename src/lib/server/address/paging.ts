// The parameter `page` of long lists, and `at`, which asks for the page that holds one entry.
import { z } from 'zod';
import type { PagingView } from '#lib/components/paging.ts';
import { closest } from '#model/nearest.ts';
import { choice, integer } from './parameters.ts';
import { refuse, short } from './refuse.ts';

/** Entries of a page. */
const pageSize = 30;

/** The number of a page. */
export const pageNumber = integer({ min: 1, max: 99_999 });

/** What a list without addresses for its entries takes. */
export const pageSearch = z.object({ page: pageNumber.default(1) });

/** What a list takes whose entries have addresses: `page` goes before `at`. */
export const placeSearch = (ids: () => readonly string[]) =>
  z.object({
    page: pageNumber.optional(),
    at: choice(ids, { refuse: (name, id) => refuse(name, id, closest(short(id), ids(), 3)) }).optional()
  });

interface Place {
  readonly page?: number | undefined;
  readonly at?: string | undefined;
}

/** The page that an address asks for: by its number, or by one of the entries, which are listed in order. */
export const pageAt = (place: Place, ids: readonly string[], size = pageSize): number => {
  const index = place.at === undefined ? -1 : ids.indexOf(place.at);
  return place.page ?? (index === -1 ? 1 : Math.floor(index / size) + 1);
};

export interface Span {
  readonly page: number;
  readonly last: number;
  /** The index of the first entry of the page, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** What a page of a list of `count` entries holds. Throws Kit's 400 beyond the last page, which it names. */
export const spanOf = (page: number, count: number, size = pageSize): Span => {
  const last = Math.max(1, Math.ceil(count / size));
  if (page > last) refuse('page', String(page), [last === 1 ? '1' : `1–${last}`]);
  const from = (page - 1) * size;
  return { page, last, from, to: Math.min(from + size, count) };
};

/** The pages shown on each side of the one that is read. */
const around = 2;

/** `hrefOf` gives the address of a page. */
export const pagingView = ({ page, last }: Span, hrefOf: (page: number) => string): PagingView => {
  const pages = Array.from({ length: last }, (_, index) => index + 1)
    .filter((each) => each === 1 || each === last || Math.abs(each - page) <= around)
    .map((each) => ({ page: each, href: hrefOf(each) }));
  return {
    page,
    last,
    previous: page === 1 ? undefined : hrefOf(page - 1),
    next: page === last ? undefined : hrefOf(page + 1),
    pages
  };
};

/** A page as an address writes it: the first has no number. */
export const pageText = (page: number): string => (page === 1 ? '' : `page=${page}`);
