// The index of sources, by nature and latest first, with filters: nature, publisher, year.
import { z } from 'zod';
import type { FilterView, SourceIndexView } from '#lib/components/filtered.ts';
import { date } from '#lib/i18n/format.ts';
import { typeset, typesetTitle } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { sources, type SourceRow } from '../db/source.ts';
import { terms } from '../db/term.ts';
import { choice } from '../address/parameters.ts';
import { readSearch, writeSearch } from '../address/read-search.ts';

const undated = 'undated';
const valueOf = {
  kind: ({ kind }: SourceRow): string => kind,
  publisher: ({ publisher }: SourceRow): string => publisher,
  year: ({ published }: SourceRow): string => published?.slice(0, 4) ?? undated
} as const;
type Name = keyof typeof valueOf;
const names = ['kind', 'publisher', 'year'] as const satisfies readonly Name[];

/** What the address of the index takes: values that one of the sources has. */
export const sourcesSearch = (rows: readonly SourceRow[]) => {
  const filter = (name: Name) => choice(() => [...new Set(rows.map(valueOf[name]))].sort()).optional();
  return z.object({ kind: filter('kind'), publisher: filter('publisher'), year: filter('year') });
};
type SourceFilters = z.infer<ReturnType<typeof sourcesSearch>>;

/** The choices of one filter with how many sources each would leave, given the others. */
const filter = (
  name: Name,
  label: string,
  any: string,
  given: SourceFilters,
  rows: readonly SourceRow[],
  wording: (value: string) => string,
  order: (a: string, b: string) => number
): FilterView => {
  const others = rows.filter((row) =>
    names.every(
      (other) => other === name || given[other] === undefined || given[other] === valueOf[other](row)
    )
  );
  const counts = [...Map.groupBy(others, valueOf[name])].sort(([a], [b]) => order(a, b));
  return {
    name,
    label,
    options: [
      { value: '', text: any, selected: given[name] === undefined },
      ...counts.map(([value, some]) => ({
        value,
        text: `${wording(value)} (${some.length})`,
        selected: given[name] === value
      }))
    ]
  };
};

const lineOf = (lang: Lang, row: SourceRow) => {
  const t = messages[lang].sources;
  const count = (n: number, say: (n: number) => string) => (n === 0 ? '' : say(n));
  return {
    text: typesetTitle(row.lang, row.title),
    lang: row.lang,
    href: urls.source(lang, row.id),
    detail: [
      typeset(lang, row.publisher),
      row.published === null ? t.undated : date(lang, row.published),
      count(row.facts, t.facts),
      count(row.events, t.events),
      count(row.excerpts, t.excerpts),
      count(row.register_rows, t.registerRows)
    ].filter((text) => text !== '')
  };
};

/** Throws Kit's 400 for a value that no source has. */
export const sourceIndex = (dataset: Dataset, lang: Lang, search: URLSearchParams): SourceIndexView => {
  const t = messages[lang].sources;
  const rows = sources(dataset);
  const taken = sourcesSearch(rows);
  const given = readSearch(taken, search);
  const shown = rows.filter((row) =>
    names.every((name) => given[name] === undefined || given[name] === valueOf[name](row))
  );
  const kinds = terms(dataset, 'source-kind');
  const kind = new Map<string, string>(kinds.map(({ id, label }) => [id, typeset(lang, label[lang])]));
  const byName = (a: string, b: string) => a.localeCompare(b, lang);
  const byKind = (a: string, b: string) => byName(kind.get(a) ?? a, kind.get(b) ?? b);
  const filters = [
    filter('kind', t.kind, t.any, given, rows, (id) => kind.get(id) ?? id, byKind),
    filter('publisher', t.publisher, t.anyPublisher, given, rows, (text) => typeset(lang, text), byName),
    filter(
      'year',
      t.year,
      t.any,
      given,
      rows,
      (year) => (year === undated ? t.undated : year),
      (a, b) => byName(b, a)
    )
  ];
  const groups = kinds.flatMap(({ id, label, definition }) => {
    const lines = shown.filter((row) => row.kind === id).map((row) => lineOf(lang, row));
    if (lines.length === 0) return [];
    return [{ id, title: typeset(lang, label[lang]), meaning: typeset(lang, definition[lang]), lines }];
  });
  return { groups, filters, count: shown.length, search: writeSearch(taken, given) };
};
