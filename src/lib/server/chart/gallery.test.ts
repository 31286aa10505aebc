import { isHttpError } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { languages } from '#model/language.ts';
import { builtDataset } from '../db/fixture.ts';
import { slugs } from './chart.ts';
import { galleryView } from './gallery.ts';

const dataset = builtDataset();

describe.each(languages)('the gallery in %s', (lang) => {
  const first = galleryView(dataset, lang, new URLSearchParams());
  const pages = Array.from({ length: first.paging.last }, (_, index) =>
    galleryView(dataset, lang, new URLSearchParams({ page: String(index + 1) }))
  );

  it('lists every chart on each page, by the alphabet', () => {
    for (const { charts } of pages) {
      expect(charts.map(({ href }) => href).sort()).toEqual(
        slugs.map((slug) => `/${lang}/charts/${slug}`).sort()
      );
      const names = charts.map(({ text }) => text);
      expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, lang)));
    }
  });

  it('shows each chart once, nine a page, in one narrow drawing', () => {
    const figures = pages.flatMap((page) => page.figures);
    expect(figures.map(({ slug }) => slug)).toEqual(slugs);
    expect(pages.slice(0, -1).map((page) => page.figures.length)).toEqual(pages.slice(1).map(() => 9));
    expect(new Set(figures.map(({ drawn }) => drawn.map(({ size }) => size).join()))).toEqual(
      new Set(['narrow'])
    );
  });

  it('says which charts a page shows, and leads to the others', () => {
    expect(pages.map(({ from, to }) => to - from + 1)).toEqual(pages.map(({ figures }) => figures.length));
    expect(first.search).toBe('');
    expect(first.paging.next).toBe(`/${lang}/charts?page=2#pictures`);
    expect(pages[1]?.paging.previous).toBe(`/${lang}/charts#pictures`);
  });

  it('has no page beyond the last', () => {
    const beyond = () => galleryView(dataset, lang, new URLSearchParams({ page: String(pages.length + 1) }));
    expect(beyond).toThrow(expect.toSatisfy((thrown) => isHttpError(thrown, 400)));
  });
});
