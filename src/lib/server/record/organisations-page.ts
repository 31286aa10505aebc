// The page of organisations: the matrix of the firms followed, filtered and sorted; or the list of all organisations.
import { z } from 'zod';
import { params } from '#charts/firm-by-firm/data.ts';
import { words } from '#charts/firm-by-firm/words.ts';
import type { FilterView } from '#lib/components/filtered.ts';
import { firmColumns } from '#lib/components/firm-table.ts';
import type { FirmsView, ListView, OrganisationsView } from '#lib/components/organisations.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { fold } from '#model/fold.ts';
import { vocabulary } from '#model/vocabulary.ts';
import { choice, integer, text } from '../address/parameters.ts';
import { joined, readSearch, writeSearch } from '../address/read-search.ts';
import { versionSearch } from '../address/version.ts';
import { fileLinks, figureOf, loadChart } from '../chart/chart.ts';
import type { Dataset } from '../db/dataset.ts';
import { organisations } from '../db/organisation.ts';
import { label, terms } from '../db/term.ts';
import { firmChart, firmRows, firmTable } from './firm-table.ts';
import { organisationLink } from './link.ts';

/** Organisations on one page of the list. */
const linesPerPage = 60;
const maxText = 60;

const chosen = ['group', 'status', 'country', 'nature', 'wave'] as const;
type Chosen = (typeof chosen)[number];

const choiceOf = (name: Chosen | 'sort') =>
  choice(Object.keys(params[name].values)).default(params[name].default);

/** What the address of the page takes: the parameters of the chart, a text, and the list of all organisations. */
export const organisationsSearch = z.object({
  list: choice(['firms', 'all']).default('firms'),
  kind: choice(vocabulary['organisation-kind']).optional(),
  q: text({ max: maxText, clean: (given) => given.replace(/\s+/g, ' ').trim() }).default(''),
  group: choiceOf('group'),
  status: choiceOf('status'),
  country: choiceOf('country'),
  nature: choiceOf('nature'),
  wave: choiceOf('wave'),
  sort: choiceOf('sort'),
  offset: integer({ min: 0, max: 9_999 }).default(0)
});
type Given = z.infer<typeof organisationsSearch>;

const written = (given: Given, changes: Partial<Given>): string =>
  writeSearch(organisationsSearch, { ...given, offset: 0, ...changes });

const isNamed = (q: string, ...names: readonly string[]): boolean =>
  names.some((name) => fold(name).includes(fold(q)));

/** The kinds that there are, each as a link to its part of the list. */
const kindLinks = (dataset: Dataset, lang: Lang, given: Given): ListView['kinds'] => {
  const all = organisations(dataset);
  const counted = Map.groupBy(all, ({ kind }) => kind);
  const href = (kind: Given['kind']) => urls.organisations(lang, written(given, { list: 'all', kind }));
  return [
    {
      id: 'all',
      text: typeset(lang, messages[lang].organisations.allKinds(all.length)),
      href: href(undefined),
      current: given.list === 'all' && given.kind === undefined
    },
    ...terms(dataset, 'organisation-kind').flatMap(({ id, label: title }) => {
      const [kind] = vocabulary['organisation-kind'].filter((known) => known === id);
      const count = [...counted].find(([one]) => one === id)?.[1].length ?? 0;
      return count === 0 || kind === undefined
        ? []
        : [
            {
              id,
              text: typeset(lang, `${title[lang]} (${count})`),
              href: href(kind),
              current: given.kind === kind
            }
          ];
    })
  ];
};

const listView = (dataset: Dataset, lang: Lang, given: Given): ListView => {
  const t = messages[lang].organisations;
  const order = terms(dataset, 'organisation-kind').map(({ id }) => id);
  const found = organisations(dataset)
    .filter(({ kind }) => given.kind === undefined || kind === given.kind)
    .filter(({ name_fr, name_en }) => isNamed(given.q, name_fr, name_en))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const shown = found.slice(given.offset, given.offset + linesPerPage);
  const groups = terms(dataset, 'organisation-kind').flatMap(({ id, label: title, definition }) => {
    const lines = shown.filter(({ kind }) => kind === id);
    if (lines.length === 0) return [];
    return [
      {
        id: `kind-${id}`,
        title: typeset(lang, title[lang]),
        meaning: typeset(lang, definition[lang]),
        lines: lines.map((one) => ({
          ...organisationLink(lang, one),
          detail: [
            one.size_class === null ? '' : label(dataset, 'size-class', one.size_class)[lang],
            one.founded === null ? '' : t.since(one.founded.slice(0, 4)),
            t.facts(one.facts)
          ].filter((detail) => detail !== '')
        }))
      }
    ];
  });
  const at = (offset: number) => urls.organisations(lang, written(given, { offset }));
  return {
    kinds: kindLinks(dataset, lang, given),
    groups,
    q: given.q,
    kind: given.kind,
    count: found.length,
    found: t.found(found.length, given.offset + 1, given.offset + shown.length),
    ...(given.offset === 0 ? {} : { previous: at(Math.max(0, given.offset - linesPerPage)) }),
    ...(given.offset + linesPerPage < found.length ? { next: at(given.offset + linesPerPage) } : {}),
    search: writeSearch(organisationsSearch, given)
  };
};

const filterOf = (lang: Lang, name: Chosen, given: Given): FilterView => ({
  name,
  label: typeset(lang, params[name].label[lang]),
  options: Object.entries(params[name].values).map(([value, one]) => ({
    value,
    text: typeset(lang, one[lang]),
    selected: value === given[name]
  }))
});

const firmsView = (dataset: Dataset, lang: Lang, given: Given): FirmsView => {
  const t = messages[lang].firms;
  const query = new URLSearchParams(
    [...chosen, 'sort' as const].map((name): [string, string] => [name, String(given[name])])
  );
  const whole = loadChart(dataset, firmChart, lang, query);
  if (whole === undefined) throw new Error(`the chart ${firmChart} is gone`);
  const rows = firmRows(whole).filter((d) => isNamed(given.q, d.organisation_fr, d.organisation_en));
  // A text is no parameter of the chart: its files name the firms that it found.
  if (given.q !== '') query.set('organisations', rows.map((d) => d.organisation_id).join(','));
  const state = given.q === '' ? whole : loadChart(dataset, firmChart, lang, query);
  // The one drawing that an embed takes its height from.
  const figure = state === undefined || rows.length === 0 ? undefined : figureOf(state, ['medium']);
  const search = writeSearch(organisationsSearch, given);
  return {
    table: firmTable(whole, rows, {
      columns: firmColumns.filter((id) => id !== 'latest'),
      sortHref: (sort) => urls.organisations(lang, written(given, { sort }))
    }),
    finding: figure === undefined || rows.length < 2 ? '' : figure.title,
    filters: [...chosen.map((name) => filterOf(lang, name, given))],
    q: given.q,
    sort: given.sort === params.sort.default ? '' : String(given.sort),
    found: t.found(
      rows.length,
      whole.rows.length === rows.length && written(given, { sort: 'money' }) === ''
    ),
    missing: figure?.missing ?? '',
    scope: typeset(lang, words[lang].scope),
    ...(state === undefined || figure === undefined
      ? {}
      : {
          chart: { ...figure, search: state.search, files: fileLinks(state) },
          chartHref: urls.chart(lang, firmChart, state.search)
        }),
    kinds: kindLinks(dataset, lang, { ...given, q: '' }),
    search: joined(search, versionSearch(dataset))
  };
};

/** Throws Kit's 400 for a value that the page does not know. */
export const organisationsPage = (
  dataset: Dataset,
  lang: Lang,
  search: URLSearchParams
): OrganisationsView => {
  const given = readSearch(organisationsSearch, search);
  return given.list === 'all' || given.kind !== undefined
    ? { list: listView(dataset, lang, { ...given, list: 'all' }) }
    : { firms: firmsView(dataset, lang, given) };
};
