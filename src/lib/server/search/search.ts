// A search: what was typed, what was found by kind, and how strictly.
import { error } from '@sveltejs/kit';
import { z } from 'zod';
import type { FoundGroup, FoundName, FoundView, SearchView } from '#lib/components/found.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { foundKinds, foundTexts, type FoundKind, type FoundRow, type Ranked } from '../db/search.ts';
import { choice, text } from '../address/parameters.ts';
import { readSearch } from '../address/read-search.ts';
import { foundCharts } from './charts.ts';
import { markedWhole, snippet, type HighlightQuery } from './snippet.ts';
import { segments } from './segments.ts';
import { maxCounted, steps, type Step } from './steps.ts';
import { parseSearch, maxCharacters, type SearchQuery } from './terms.ts';

const defaultResults = 5;
const maxResults = 100;
/** Below this many that hold all the words, what holds some of them follows. */
const scarce = 3;

const hrefs: Readonly<Record<FoundKind, (lang: Lang, row: FoundRow) => string>> = {
  organisation: (lang, { id }) => urls.organisation(lang, id),
  fact: (lang, { id }) => urls.fact(lang, id),
  event: (lang, { id }) => urls.event(lang, id),
  excerpt: (lang, { id, source_id }) => urls.source(lang, source_id ?? '', id),
  definition: (lang, { id }) => `${urls.method(lang)}#definition-${id}`,
  source: (lang, { id }) => urls.source(lang, id)
};

const view = (lang: Lang, row: FoundRow, looked: HighlightQuery): FoundView => ({
  href: hrefs[row.kind](lang, row),
  title: segments(typeset(lang, markedWhole(row.title, looked))),
  text: segments(typeset(lang, snippet(row.text, looked)))
});

/** 1 where the title is nothing but what was looked for: whoever is named comes first. */
const named = ({ title }: FoundView): number =>
  title.every(({ text, hit }) => hit || !/[\p{L}\p{N}]/u.test(text)) ? 1 : 0;

interface Found {
  readonly looked: HighlightQuery;
  readonly rows: readonly Ranked[];
}

/** What each step adds to the stricter ones before it. */
const tiers = (
  wanted: SearchQuery,
  taken: readonly Step[],
  lang: Lang,
  before: readonly Found[] = []
): Found[] => {
  const seen = new Set(before.flatMap(({ rows }) => rows.map(({ row }) => row)));
  const added = taken.map(({ begun, find }) => {
    const rows = find(lang).filter(({ row }) => !seen.has(row));
    for (const { row } of rows) seen.add(row);
    return { looked: { ...wanted, begun }, rows };
  });
  return [...before, ...added];
};

/** The first of a kind, in order. */
const first = (kind: FoundKind, found: readonly Found[], limit: number) =>
  found
    .flatMap(({ looked, rows }) =>
      rows.filter((row) => row.kind === kind).map(({ row }) => ({ row, looked }))
    )
    .slice(0, kind === 'organisation' ? maxResults : limit);

const group = (
  dataset: Dataset,
  kind: FoundKind,
  found: readonly Found[],
  lang: Lang,
  limit: number,
  counting: { readonly all: string; readonly partial: boolean }
): FoundGroup[] => {
  const count = found.reduce(
    (total, { rows }) => total + rows.reduce((sum, row) => sum + Number(row.kind === kind), 0),
    0
  );
  if (count === 0) return [];
  const shown = first(kind, found, limit);
  const texts = foundTexts(
    dataset,
    shown.map(({ row }) => row)
  );
  const known = new Map(texts.map((row) => [row.row, row]));
  const results = shown
    .flatMap(({ row, looked }) => {
      const read = known.get(row);
      return read === undefined ? [] : [view(lang, read, looked)];
    })
    .sort((a, b) => named(b) - named(a));
  return [
    {
      kind,
      results: results.slice(0, limit),
      count: Math.min(count, maxCounted),
      atLeast: counting.partial || count > maxCounted,
      all: count > limit ? counting.all : undefined
    }
  ];
};

/** `lang` is the language of what is refused: more characters than anyone needs, and a kind that there is not. */
export const searchSearch = (lang: Lang) =>
  z.object({
    q: text({
      max: maxCharacters,
      clean: (typed) => typed.replace(/[\p{Cc}\p{Co}]/gu, ' ').trim(),
      refuse: () => error(400, messages[lang].search.tooLong(maxCharacters))
    }).default(''),
    kind: choice(['chart', ...foundKinds]).optional()
  });

const resultsOf = (
  dataset: Dataset,
  wanted: SearchQuery,
  lang: Lang,
  typed: string,
  kind: FoundName | undefined
) => {
  const ways = steps(dataset, wanted);
  const strict = tiers(wanted, ways.strict, lang);
  const charts = foundCharts(dataset, wanted, lang, false);
  const count = strict.reduce((total, { rows }) => total + rows.length, charts.length);
  const loose = ways.loose.length > 0 && count < scarce;
  const found = loose ? tiers(wanted, ways.loose, lang, strict) : strict;
  const shownCharts = charts.length > 0 ? charts : foundCharts(dataset, wanted, lang, true);
  const all = (name: FoundName) => urls.search(lang, `${new URLSearchParams({ q: typed, kind: name })}`);
  const groups: FoundGroup[] = [
    ...(shownCharts.length === 0
      ? []
      : [
          {
            kind: 'chart' as const,
            results: shownCharts.slice(0, kind === 'chart' ? maxResults : defaultResults),
            count: shownCharts.length,
            atLeast: false,
            all: shownCharts.length > defaultResults && kind !== 'chart' ? all('chart') : undefined
          }
        ]),
    ...foundKinds.flatMap((name) =>
      group(dataset, name, found, lang, kind === name ? maxResults : defaultResults, {
        all: all(name),
        partial: ways.partial
      })
    )
  ].filter((one) => kind === undefined || one.kind === kind);
  return { groups, loose };
};

export const searchView = (dataset: Dataset, lang: Lang, search: URLSearchParams): SearchView => {
  const { q: typed, kind } = readSearch(searchSearch(lang), search);
  const wanted = parseSearch(typed, lang);
  const wordless = wanted.words.length === 0 && wanted.phrases.length === 0;
  const { groups, loose } = wordless
    ? { groups: [], loose: false }
    : resultsOf(dataset, wanted, lang, typed, kind);
  const count = groups.reduce((total, one) => total + one.count, 0);
  const atLeast = groups.some((one) => one.atLeast);
  return { lang, query: typed, groups, count, atLeast, loose, wordless: wordless && typed !== '', kind };
};
