// The index of disagreements: a page of those that the filters leave, the newest or the widest gap first.
import { z } from 'zod';
import type { DisagreementIndexView, FilterView } from '#lib/components/filtered.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import { wordFilter } from '#model/fold.ts';
import type { Lang } from '#model/language.ts';
import { chosenRows, facetViews, type Facet } from '../address/facets.ts';
import { pageAt, pageText, pagingView, placeSearch, spanOf } from '../address/paging.ts';
import { choice, typedWords } from '../address/parameters.ts';
import { joined, readSearch, writeSearch } from '../address/read-search.ts';
import { memo, type Dataset } from '../db/dataset.ts';
import { disagreementGroups, disagreementView, titleOf, type DisagreementGroup } from './disagreement.ts';

/** Each entry is a drawing with its notes: ten of them fill three screens of a desk. */
const entriesPerPage = 10;

const organisationOf = ({ facts: [first] }: DisagreementGroup): string[] =>
  first.organisation_id === null ? [] : [first.organisation_id];
const indicatorOf = ({ facts: [first] }: DisagreementGroup): string[] => [first.indicator_id];

/** The last day, month or year that the values of a disagreement are about. */
const endOf = ({ facts }: DisagreementGroup): string =>
  facts.reduce((last, row) => {
    const end = row.period_to ?? row.period_from ?? '';
    return end > last ? end : last;
  }, '');

const orders = ['newest', 'gap'] as const;

const byOrder = memo((dataset) => ({
  gap: disagreementGroups(dataset),
  newest: disagreementGroups(dataset).toSorted((a, b) => endOf(b).localeCompare(endOf(a)))
}));

/** What the address of the index takes to filter and to arrange. */
export const disagreementsSearch = memo((dataset) => {
  const valuesOf = (values: (group: DisagreementGroup) => string[]) =>
    choice(() => [...new Set(disagreementGroups(dataset).flatMap(values))].sort()).optional();
  return z.object({
    q: typedWords(),
    organisation: valuesOf(organisationOf),
    indicator: valuesOf(indicatorOf),
    order: choice(orders).default('newest')
  });
});

/** Where the address of the index leads: to a page, or to a disagreement. */
export const disagreementsPlace = memo((dataset) => {
  const ids = disagreementGroups(dataset).map(({ id }) => id);
  return placeSearch(() => ids);
});

const facetsOf = (dataset: Dataset, lang: Lang): Facet<DisagreementGroup>[] => {
  const t = messages[lang].disagreements;
  const groups = disagreementGroups(dataset);
  const names = (
    idOf: (group: DisagreementGroup) => string[],
    textOf: (first: DisagreementGroup['facts'][0]) => string
  ) =>
    new Map(
      groups.flatMap((group) => idOf(group).map((id) => [id, typeset(lang, textOf(group.facts[0]))] as const))
    );
  const facet = (
    name: 'organisation' | 'indicator',
    any: string,
    valuesOf: (group: DisagreementGroup) => string[],
    texts: ReadonlyMap<string, string>
  ): Facet<DisagreementGroup> => {
    const textOf = (id: string) => texts.get(id) ?? id;
    return {
      name,
      label: t.filters[name],
      any,
      valuesOf,
      textOf,
      order: (a, b) => textOf(a).localeCompare(textOf(b), lang)
    };
  };
  return [
    facet(
      'organisation',
      t.filters.anyOrganisation,
      organisationOf,
      names(organisationOf, (first) => first[`subject_${lang}`])
    ),
    facet(
      'indicator',
      t.filters.anyIndicator,
      indicatorOf,
      names(indicatorOf, (first) => first[`indicator_${lang}`])
    )
  ];
};

/** Both languages: a reader may know a thing by either name. */
const textOf = (group: DisagreementGroup): string =>
  [
    titleOf(group, 'fr'),
    titleOf(group, 'en'),
    ...group.facts.flatMap((row) => [row.source_publisher, row.summary_fr, row.summary_en])
  ].join(' ');

/** Throws Kit's 400 for a filter out of its set, or a page beyond the last. */
export const disagreementIndex = (
  dataset: Dataset,
  lang: Lang,
  search: URLSearchParams
): DisagreementIndexView => {
  const t = messages[lang].disagreements;
  const schema = disagreementsSearch(dataset);
  const given = readSearch(schema, search);
  const { q, order, ...chosen } = given;
  const place = readSearch(disagreementsPlace(dataset), search);
  const holds = wordFilter(q);
  const worded = byOrder(dataset)[order].filter((group) => q === '' || holds(textOf(group)));
  const facets = facetsOf(dataset, lang);
  const found = chosenRows(worded, facets, chosen);
  const ids = found.map(({ id }) => id);
  const page = pageAt(place, ids, entriesPerPage);
  const span = spanOf(page, found.length, entriesPerPage);
  const filters = writeSearch(schema, given);
  const canonical = joined(filters, pageText(page));
  const orderFilter: FilterView = {
    name: 'order',
    label: t.filters.order,
    options: orders.map((value) => ({ value, text: t.orders[value], selected: value === order }))
  };
  return {
    disagreements: found.slice(span.from, span.to).map((group) => disagreementView(dataset, group, lang)),
    filters: [
      { name: 'q', label: t.filters.words, options: [], text: q, words: true },
      ...facetViews(worded, facets, chosen),
      orderFilter
    ],
    filtered: filters !== '',
    count: found.length,
    paging: pagingView(span, (each) => `${urls.disagreements(lang, joined(filters, pageText(each)))}#list`),
    others: (canonical === '' ? found.slice(span.to) : []).map((group) => ({
      id: group.id,
      text: titleOf(group, lang),
      href: urls.disagreement(lang, group.id)
    })),
    search: canonical
  };
};
