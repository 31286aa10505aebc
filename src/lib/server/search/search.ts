// A search: what was typed, what was found by kind, and how strictly.
import { error } from '@sveltejs/kit';
import type { FoundGroup, FoundName, FoundView, SearchView } from '#lib/components/found.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { words } from '#lib/i18n/words.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { foundKinds, passages, ranked, type FoundKind, type FoundRow, type Ranked } from '../db/search.ts';
import { foundCharts } from './charts.ts';
import { pieces } from './pieces.ts';
import { asked, matches, mostCharacters, type Asked } from './terms.ts';

const few = 5;
const many = 100;
/** Below this many that hold all the words, what holds some of them follows. */
const scarce = 3;

const hrefs: Readonly<Record<FoundKind, (lang: Lang, row: FoundRow) => string>> = {
  organisation: (lang, { id }) => urls.organisation(lang, id),
  fact: (lang, { id }) => urls.fact(lang, id),
  event: (lang, { id }) => urls.timeline(lang, id),
  excerpt: (lang, { id, source_id }) => urls.source(lang, source_id ?? '', id),
  definition: (lang, { id }) => `${urls.method(lang)}#definition-${id}`,
  source: (lang, { id }) => urls.source(lang, id)
};

const view = (lang: Lang, row: FoundRow): FoundView => ({
  href: hrefs[row.kind](lang, row),
  title: pieces(typeset(lang, row.title)),
  text: pieces(typeset(lang, row.text))
});

/** 1 where the title is nothing but what was looked for: whoever is named comes first. */
const named = ({ title }: FoundView): number =>
  title.every(({ text, hit }) => hit || !/[\p{L}\p{N}]/u.test(text)) ? 1 : 0;

interface Found {
  readonly match: string;
  readonly rows: readonly Ranked[];
}

/** What each query adds to the stricter ones before it. */
const tiers = (queries: readonly string[], lang: Lang): Found[] => {
  const seen = new Set<number>();
  return queries.map((match) => {
    const rows = ranked(match, lang).filter(({ row }) => !seen.has(row));
    for (const { row } of rows) seen.add(row);
    return { match, rows };
  });
};

const group = (
  kind: FoundKind,
  found: readonly Found[],
  lang: Lang,
  most: number,
  all: string
): FoundGroup[] => {
  const own = found.map(({ match, rows }) => ({ match, rows: rows.filter((row) => row.kind === kind) }));
  const count = own.reduce((total, { rows }) => total + rows.length, 0);
  let room = kind === 'organisation' ? many : most;
  const read = own.flatMap(({ match, rows }) => {
    const shown = rows.slice(0, room).map(({ row }) => row);
    room -= shown.length;
    if (shown.length === 0) return [];
    const known = new Map(passages(match, shown).map((row) => [row.row, row]));
    return shown.flatMap((row) => known.get(row) ?? []);
  });
  if (count === 0) return [];
  const results = read.map((row) => view(lang, row)).sort((a, b) => named(b) - named(a));
  return [{ kind, results: results.slice(0, most), count, all: count > most ? all : undefined }];
};

const readKind = (search: URLSearchParams): FoundName | undefined => {
  const text = search.get('kind');
  if (text === null || text === '') return undefined;
  const allowed = ['chart', ...foundKinds] as const;
  return (
    allowed.find((kind) => kind === text) ??
    error(400, { message: `kind=${text.slice(0, 40)}`, parameter: 'kind', allowed: [...allowed] })
  );
};

/** Kit's 400 for more characters than anyone needs. */
const readTyped = (search: URLSearchParams, lang: Lang): string => {
  const typed = (search.get('q') ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Co}]/gu, ' ')
    .trim();
  if (typed.length > mostCharacters) error(400, words[lang].search.tooLong(mostCharacters));
  return typed;
};

const resultsOf = (wanted: Asked, lang: Lang, typed: string, kind: FoundName | undefined) => {
  const queries = matches(wanted);
  const strict = tiers(queries.strict, lang);
  const charts = foundCharts(wanted, lang, false);
  const count = strict.reduce((total, { rows }) => total + rows.length, charts.length);
  const loose = queries.loose !== undefined && count < scarce;
  const found = loose ? tiers([...queries.strict, queries.loose], lang) : strict;
  const shownCharts = charts.length > 0 ? charts : foundCharts(wanted, lang, true);
  const all = (name: FoundName) => urls.search(lang, `${new URLSearchParams({ q: typed, kind: name })}`);
  const groups: FoundGroup[] = [
    ...(shownCharts.length === 0
      ? []
      : [
          {
            kind: 'chart' as const,
            results: shownCharts.slice(0, kind === 'chart' ? many : few),
            count: shownCharts.length,
            all: shownCharts.length > few && kind !== 'chart' ? all('chart') : undefined
          }
        ]),
    ...foundKinds.flatMap((name) => group(name, found, lang, kind === name ? many : few, all(name)))
  ].filter((one) => kind === undefined || one.kind === kind);
  return { groups, loose };
};

export const searchView = (lang: Lang, search: URLSearchParams): SearchView => {
  const typed = readTyped(search, lang);
  const kind = readKind(search);
  const wanted = asked(typed, lang);
  const wordless = wanted.words.length === 0 && wanted.phrases.length === 0;
  const { groups, loose } = wordless ? { groups: [], loose: false } : resultsOf(wanted, lang, typed, kind);
  const count = groups.reduce((total, one) => total + one.count, 0);
  return { lang, asked: typed, groups, count, loose, wordless: wordless && typed !== '', kind };
};
