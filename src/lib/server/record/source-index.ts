// The index of sources, by nature and latest first, with filters: nature, publisher, year.
import type { FilterView, SourceIndexView } from '#lib/components/filtered.ts';
import { date } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { sources, type SourceRow } from '../db/source.ts';
import { terms } from '../db/term.ts';
import { oneOf } from '../address/read-search.ts';
import { titleOf } from './link.ts';

/** The parameters that the index takes. */
export const names = ['kind', 'publisher', 'year'] as const;
type Name = (typeof names)[number];

const undated = 'undated';
const valueOf: Readonly<Record<Name, (row: SourceRow) => string>> = {
  kind: ({ kind }) => kind,
  publisher: ({ publisher }) => publisher,
  year: ({ published }) => published?.slice(0, 4) ?? undated
};

/** What the address asks for. Throws Kit's 400 for a value that no source has. */
const asked = (search: URLSearchParams, rows: readonly SourceRow[]): Partial<Record<Name, string>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = oneOf(search, name, [...new Set(rows.map(valueOf[name]))].sort());
      return value === undefined ? [] : [[name, value]];
    })
  );

/** The choices of one filter with how many sources each would leave, given the others. */
const filter = (
  name: Name,
  label: string,
  any: string,
  given: Partial<Record<Name, string>>,
  rows: readonly SourceRow[],
  said: (value: string) => string,
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
        text: `${said(value)} (${some.length})`,
        selected: given[name] === value
      }))
    ]
  };
};

const lineOf = (lang: Lang, row: SourceRow) => {
  const t = messages[lang].sources;
  const count = (n: number, say: (n: number) => string) => (n === 0 ? '' : say(n));
  return {
    text: titleOf(row.lang, row.title),
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

export const sourceIndex = (lang: Lang, search: URLSearchParams): SourceIndexView => {
  const t = messages[lang].sources;
  const rows = sources();
  const given = asked(search, rows);
  const shown = rows.filter((row) =>
    names.every((name) => given[name] === undefined || given[name] === valueOf[name](row))
  );
  const kinds = terms('source-kind');
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
  const canonical = new URLSearchParams(
    names.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]))
  );
  return { groups, filters, count: shown.length, search: canonical.toString() };
};
