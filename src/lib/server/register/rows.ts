// The rows of a register that an address asks for: found in the published table, added up, cut in pages.
import type { RegisterRowsView, RegisterView } from '#lib/components/register.ts';
import type { FilterView } from '#lib/components/filtered.ts';
import { euros, number } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { aidAwards } from '#model/table/aid-awards.ts';
import { publicContracts } from '#model/table/public-contracts.ts';
import type { Row } from '#model/table/table.ts';
import type { Dataset } from '../db/dataset.ts';
import { readQuery, type Query } from '../data/query.ts';
import { formats } from '../export/formats.ts';
import { suppliersOf } from '../db/register.ts';
import { countRows, countsBy, tableRows, totals } from '../db/table.ts';
import { label } from '../db/term.ts';
import { pageText, pagingView, spanOf, type Span } from '../address/paging.ts';
import { joined } from '../address/read-search.ts';
import { refuse } from '../address/refuse.ts';
import { awardLine } from './award.ts';
import { contractLine } from './contract.ts';
import {
  filtersOf,
  readRegister,
  rowsPerPage,
  orders,
  tableSearch,
  type Filter,
  type RegisterId,
  type RegisterQuery,
  type Values
} from './filters.ts';
import { organisationName, spaced } from './lines.ts';

const published = {
  'state-aid': {
    table: aidAwards,
    money: ['aid_low', 'aid_high'],
    sort: { newest: '-granted', amount: '-aid_low' }
  },
  decp: {
    table: publicContracts,
    money: ['amount', 'amount'],
    sort: { newest: '-notified', amount: '-amount' }
  }
} as const;

const tableQuery = (dataset: Dataset, id: RegisterId, values: Values, lang: Lang, part = ''): Query => {
  const search = new URLSearchParams(joined(tableSearch(dataset, id, values), part));
  return readQuery(published[id].table, search, rowsPerPage, lang);
};

const wordOf = (dataset: Dataset, lang: Lang, { name, set, empty }: Filter, value: string): string => {
  const t = messages[lang].registers.rows;
  if (value === empty) return name === 'year' ? t.undated : t.unknown;
  if (set === 'declared-size' && (value === 'sme' || value === 'large')) return t.sizes[value];
  if (name === 'organisation') return organisationName(dataset, lang, value);
  return set === undefined ? value : typeset(lang, label(dataset, set, value)[lang]);
};

/** The choices of a list: what the other filters leave, with how many rows each, and what is chosen now. */
const choices = (
  dataset: Dataset,
  id: RegisterId,
  filter: Filter,
  values: Values,
  lang: Lang
): FilterView['options'] => {
  const t = messages[lang].registers.rows;
  const picked = values[filter.name] ?? [];
  const others = { ...values, [filter.name]: [] };
  const counts = new Map<string, number>();
  for (const { value, rows } of countsBy(dataset, tableQuery(dataset, id, others, lang), filter.column))
    // A contract of several organisations has them joined with spaces.
    for (const each of value === null ? [filter.empty ?? ''] : value.split(' '))
      counts.set(each, (counts.get(each) ?? 0) + rows);
  const known = (filter.values?.(dataset) ?? []).filter(
    (value) => counts.has(value) || picked.includes(value)
  );
  const worded = known.map((value) => ({ value, text: wordOf(dataset, lang, filter, value) }));
  if (filter.name === 'organisation') worded.sort((a, b) => a.text.localeCompare(b.text, lang));
  const several = picked.length > 1 ? [{ value: picked.join(','), text: picked } as const] : [];
  return [
    { value: '', text: t.any, selected: picked.length === 0 },
    ...several.map(({ value, text }) => ({
      value,
      text: text.map((each) => wordOf(dataset, lang, filter, each)).join(', '),
      selected: true
    })),
    ...worded.map(({ value, text }) => ({
      value,
      text: `${text} (${number(lang, counts.get(value) ?? 0)})`,
      selected: picked.length === 1 && picked[0] === value
    }))
  ];
};

const filterViews = (dataset: Dataset, id: RegisterId, values: Values, lang: Lang): FilterView[] =>
  filtersOf(id).map((filter) => {
    const { name } = filter;
    const named = { name, label: messages[lang].registers.rows.names[name] };
    const typed = values[name] ?? [];
    if (filter.values !== undefined) return { ...named, options: choices(dataset, id, filter, values, lang) };
    return filter.form === 'siren'
      ? { ...named, options: [], text: typed.map(spaced).join(', ') }
      : { ...named, options: [], text: typed.join(', '), words: true };
  });

const sums = (dataset: Dataset, id: RegisterId, query: Query, count: number, lang: Lang): string[] => {
  const t = messages[lang].registers.rows;
  if (count === 0) return [];
  const [low, high] = published[id].money;
  const found = totals(dataset, query, [low, high]).flatMap(({ money_kind, known, low: from, high: to }) => {
    if (from === null || to === null) return [];
    const [, status = '', instrument = ''] = money_kind.split('/');
    const kind = [label(dataset, 'status', status)[lang], label(dataset, 'instrument', instrument)[lang]];
    const kindText = typeset(lang, kind.join(', '));
    return {
      known,
      text: t.sums[id](euros(lang, from, to), kindText, number(lang, known), number(lang, count))
    };
  });
  const without = count - found.reduce((all, { known }) => all + known, 0);
  return [
    ...(found.length === 0 ? [t.noSum] : found.map(({ text }) => text)),
    ...(without === 0 || found.length === 0 ? [] : [t.without(number(lang, without), without)])
  ];
};

const lines = (dataset: Dataset, id: RegisterId, rows: readonly Row[], lang: Lang) => {
  if (id === 'state-aid') return rows.map((row) => awardLine(dataset, lang, row));
  const suppliers = suppliersOf(
    dataset,
    rows.map((row) => String(row['contract_id']))
  );
  const byContract = Map.groupBy(suppliers, ({ contract_id }) => contract_id);
  return rows.map((row) =>
    contractLine(dataset, lang, row, byContract.get(String(row['contract_id'])) ?? [])
  );
};

const addressOf = (id: RegisterId, lang: Lang, search: string): string =>
  `${urls.register(lang, search === '' ? id : `${id}?${search}`)}#rows`;

const pageOf = (
  dataset: Dataset,
  id: RegisterId,
  { values, order, search }: RegisterQuery,
  span: Span,
  count: number,
  lang: Lang
): RegisterRowsView | undefined => {
  const t = messages[lang].registers.rows;
  if (count === 0) return undefined;
  const part = `sort=${published[id].sort[order]}&limit=${rowsPerPage}&offset=${span.from}`;
  const [first, last, all] = [span.from + 1, span.to, count].map((n) => number(lang, n));
  return {
    caption: t.caption(first ?? '', last ?? '', all ?? '', t.orders[order]),
    heads: t.heads[id],
    rows: lines(dataset, id, tableRows(dataset, tableQuery(dataset, id, values, lang, part)), lang),
    paging: pagingView(span, (page) => addressOf(id, lang, joined(search, pageText(page))))
  };
};

const orderView = (order: RegisterQuery['order'], lang: Lang): FilterView => {
  const t = messages[lang].registers.rows;
  return {
    name: 'order',
    label: t.order,
    options: orders.map((value) => ({ value, text: t.orders[value], selected: value === order }))
  };
};

type Part = Pick<RegisterView, 'filters' | 'search' | 'filtered' | 'found' | 'sums' | 'files' | 'rows'>;

/** Throws Kit's 400 for a filter out of its set, or a page beyond the last. */
export const registerRows = (dataset: Dataset, id: RegisterId, search: URLSearchParams, lang: Lang): Part => {
  const state = readRegister(dataset, id, search, lang);
  const query = tableQuery(dataset, id, state.values, lang);
  const count = countRows(dataset, query);
  const { offset } = state;
  if (offset !== undefined && offset > 0 && offset >= count)
    refuse('offset', String(offset), [count === 0 ? '0' : `0–${count - 1}`]);
  const span = spanOf(state.page, count, rowsPerPage);
  const language = lang === 'fr' ? '' : `lang=${lang}`;
  const ofTable = joined(tableSearch(dataset, id, state.values), language);
  return {
    filters: [...filterViews(dataset, id, state.values, lang), orderView(state.order, lang)],
    search: joined(state.search, pageText(state.page)),
    filtered: state.filtered,
    found: messages[lang].registers.rows.found(number(lang, count), count),
    sums: sums(dataset, id, query, count, lang),
    files: formats.map(({ suffix, name }) => ({
      text: name[lang],
      href: urls.table(published[id].table.name, suffix, ofTable)
    })),
    rows: pageOf(dataset, id, state, span, count, lang)
  };
};
