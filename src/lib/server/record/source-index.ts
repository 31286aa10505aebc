// The index of sources, the newest first: a page of those that the filters leave.
import { z } from 'zod';
import type { SourceIndexView } from '#lib/components/filtered.ts';
import type { IndexLine } from '#lib/components/record.ts';
import { date } from '#lib/i18n/format.ts';
import { typeset, typesetTitle } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import { wordFilter } from '#model/fold.ts';
import type { Lang } from '#model/language.ts';
import { chosenRows, countsOf, facetViews, type Facet } from '../address/facets.ts';
import { pageSearch, pageText, pagingView, spanOf } from '../address/paging.ts';
import { choice, typedWords } from '../address/parameters.ts';
import { joined, readSearch, writeSearch } from '../address/read-search.ts';
import { memo, type Dataset } from '../db/dataset.ts';
import { sources, type SourceRow } from '../db/source.ts';
import { terms } from '../db/term.ts';

const undated = 'undated';
const yearOf = ({ published }: SourceRow): string => published?.slice(0, 4) ?? undated;
const valueOf = {
  kind: ({ kind }: SourceRow): string => kind,
  publisher: ({ publisher }: SourceRow): string => publisher,
  year: yearOf
} as const;
type Name = keyof typeof valueOf;

/** What the address of the index takes: words, and values that one of the sources has. */
export const sourcesSearch = (rows: readonly SourceRow[]) => {
  const filter = (name: Name) => choice(() => [...new Set(rows.map(valueOf[name]))].sort()).optional();
  return z.object({
    q: typedWords(),
    kind: filter('kind'),
    publisher: filter('publisher'),
    year: filter('year')
  });
};

const every = memo(sources);

const facetsOf = (dataset: Dataset, lang: Lang): Facet<SourceRow>[] => {
  const t = messages[lang].sources;
  const kinds = new Map<string, string>(
    terms(dataset, 'source-kind').map(({ id, label }) => [id, typeset(lang, label[lang])])
  );
  const kindText = (id: string): string => kinds.get(id) ?? id;
  const byName = (a: string, b: string) => a.localeCompare(b, lang);
  const facet = (
    name: Name,
    any: string,
    textOf: (value: string) => string,
    order: (a: string, b: string) => number
  ): Facet<SourceRow> => ({
    name,
    label: t[name],
    any,
    valuesOf: (row) => [valueOf[name](row)],
    textOf,
    order
  });
  return [
    facet('kind', t.any, kindText, (a, b) => byName(kindText(a), kindText(b))),
    facet('publisher', t.anyPublisher, (text) => typeset(lang, text), byName),
    facet(
      'year',
      t.any,
      (year) => (year === undated ? t.undated : year),
      (a, b) => byName(b, a)
    )
  ];
};

const lineOf = (lang: Lang, row: SourceRow, kind: string): IndexLine => {
  const t = messages[lang].sources;
  const count = (n: number, say: (n: number) => string) => (n === 0 ? '' : say(n));
  return {
    text: typesetTitle(row.lang, row.title),
    lang: row.lang,
    href: urls.source(lang, row.id),
    detail: [
      typeset(lang, row.publisher),
      row.published === null ? t.undated : date(lang, row.published),
      kind,
      count(row.facts, t.facts),
      count(row.events, t.events),
      count(row.excerpts, t.excerpts),
      count(row.register_rows, t.registerRows)
    ].filter((text) => text !== '')
  };
};

/** Throws Kit's 400 for a value that no source has, or a page beyond the last. */
export const sourceIndex = (dataset: Dataset, lang: Lang, search: URLSearchParams): SourceIndexView => {
  const t = messages[lang].sources;
  const schema = sourcesSearch(every(dataset));
  const given = readSearch(schema, search);
  const { q, ...chosen } = given;
  const { page } = readSearch(pageSearch, search);
  const holds = wordFilter(q);
  const worded =
    q === ''
      ? every(dataset)
      : every(dataset).filter(({ title, publisher }) => holds(`${title} ${publisher}`));
  const facets = facetsOf(dataset, lang);
  const found = chosenRows(worded, facets, chosen);
  const span = spanOf(page, found.length);
  const filters = writeSearch(schema, given);
  const [kinds] = facets;
  const left = kinds && countsOf(chosenRows(worded, facets, chosen, kinds.name), kinds);
  const known = terms(dataset, 'source-kind');
  const kindText = (kind: string): string => kinds?.textOf(kind) ?? kind;
  const meaning = known.find(({ id }) => id === chosen.kind)?.definition[lang];
  return {
    kinds: known.flatMap(({ id }) => {
      const count = left?.get(id) ?? 0;
      const selected = id === chosen.kind;
      const others = writeSearch(schema, { ...given, kind: selected ? undefined : id });
      return count === 0 && !selected
        ? []
        : [{ id, text: `${kindText(id)} (${count})`, href: urls.sources(lang, others), selected }];
    }),
    meaning: meaning === undefined ? undefined : typeset(lang, meaning),
    years: [...Map.groupBy(found.slice(span.from, span.to), yearOf)].map(([year, rows]) => ({
      id: year === undated ? undated : `year-${year}`,
      title: year === undated ? t.noDate : year,
      lines: rows.map((row) => lineOf(lang, row, kindText(row.kind)))
    })),
    filters: [
      { name: 'q', label: t.words, options: [], text: q, words: true },
      ...facetViews(worded, facets, chosen)
    ],
    filtered: filters !== '',
    count: found.length,
    paging: pagingView(span, (each) => `${urls.sources(lang, joined(filters, pageText(each)))}#list`),
    search: joined(filters, pageText(page))
  };
};
