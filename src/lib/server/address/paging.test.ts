import { describe, expect, it } from 'vitest';
import { pageAt, pagingView, placeSearch, spanOf } from './paging.ts';
import { readSearch } from './read-search.ts';

const href = (page: number) => `/p/${page}`;

describe('the page of a list', () => {
  it.each([
    [1, 0, { page: 1, last: 1, from: 0, to: 0 }],
    [1, 30, { page: 1, last: 1, from: 0, to: 30 }],
    [2, 31, { page: 2, last: 2, from: 30, to: 31 }],
    [3, 95, { page: 3, last: 4, from: 60, to: 90 }]
  ])('%i of %i entries', (page, count, span) => {
    expect(spanOf(page, count)).toEqual(span);
  });

  it.each([
    [2, 30, '1'],
    [2, 0, '1'],
    [5, 95, '1–4']
  ])('%i of %i entries is refused, and the last is named', (page, count, allowed) => {
    expect(() => spanOf(page, count)).toThrow(
      expect.objectContaining({
        status: 400,
        body: expect.objectContaining({ parameter: 'page', allowed: [allowed] })
      })
    );
  });

  it('is found by an entry; its number goes before it', () => {
    const ids = Array.from({ length: 61 }, (_, index) => `entry-${index}`);
    const read = (search: string) =>
      readSearch(
        placeSearch(() => ids),
        new URLSearchParams(search)
      );
    expect(pageAt(read('at=entry-29'), ids)).toBe(1);
    expect(pageAt(read('at=entry-30'), ids)).toBe(2);
    expect(pageAt(read('at=entry-60&page=1'), ids)).toBe(1);
    expect(pageAt(read('at=entry-60'), ids.slice(0, 5))).toBe(1);
    expect(() => read('at=entri-60')).toThrow(
      expect.objectContaining({
        body: expect.objectContaining({ allowed: expect.arrayContaining(['entry-60']) })
      })
    );
  });

  it.each(['page=0', 'page=-1', 'page=1.5', 'page=two', 'page=100000'])('is not %s', (search) => {
    expect(() =>
      readSearch(
        placeSearch(() => []),
        new URLSearchParams(search)
      )
    ).toThrow(expect.objectContaining({ status: 400 }));
  });
});

describe('the links to other pages', () => {
  it('are those around, the first and the last', () => {
    const view = pagingView(spanOf(10, 600), href);
    expect(view.pages.map(({ page }) => page)).toEqual([1, 8, 9, 10, 11, 12, 20]);
    expect(view).toMatchObject({ previous: '/p/9', next: '/p/11' });
  });

  it('end where the list does', () => {
    expect(pagingView(spanOf(1, 31), href)).toMatchObject({ previous: undefined, next: '/p/2' });
    expect(pagingView(spanOf(2, 31), href)).toMatchObject({ previous: '/p/1', next: undefined });
  });
});
