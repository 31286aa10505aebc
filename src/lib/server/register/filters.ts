// The filters of each register: what an address may ask, and the same asked of the published table.
import { z } from 'zod';
import type { Lang } from '#model/language.ts';
import { messages } from '#lib/i18n/messages.ts';
import { isSiren } from '#model/organisation.ts';
import { vocabulary, type VocabularySet } from '#model/vocabulary.ts';
import { organisations } from '../db/organisation.ts';
import { memo, type Dataset } from '../db/dataset.ts';
import { coverageOf, register } from '../db/register.ts';
import { pageNumber } from '../address/paging.ts';
import { choice, integer, list, listOf, typedWords } from '../address/parameters.ts';
import { joined, queryString, readSearch, writeSearch } from '../address/read-search.ts';

export const registerIds = ['state-aid', 'decp'] as const;
export type RegisterId = (typeof registerIds)[number];
export const isRegisterId = (id: string): id is RegisterId => registerIds.some((known) => known === id);

type FilterName =
  | 'name'
  | 'level'
  | 'size'
  | 'declared'
  | 'instrument'
  | 'year'
  | 'siren'
  | 'ref'
  | 'organisation'
  | 'criterion'
  | 'suppliers'
  | 'source';

interface FilterBase {
  readonly name: FilterName;
  /** The column of the published table. */
  readonly column: string;
  /** The set that words the values. */
  readonly set?: VocabularySet;
  /** The word of an address for rows where the column is empty. */
  readonly empty?: string;
}

interface ListedFilter extends FilterBase {
  /** Returns the values in order, the word for empty last. */
  readonly values: (dataset: Dataset) => readonly string[];
}

interface NumberFilter extends FilterBase {
  readonly values?: undefined;
  readonly form: keyof typeof forms;
}

/** Words of a firm's name, compared as the operator `named` of the published table does. */
interface NameFilter extends FilterBase {
  readonly values?: undefined;
  readonly form?: undefined;
}

export type Filter = ListedFilter | NumberFilter | NameFilter;

/** What a text must be where there is no list of values: a number that the register lacks finds no row. */
const forms = {
  siren: isSiren,
  award: (text: string) => /^[A-Z]{2}-\d{1,12}$/.test(text),
  contract: (text: string) => /^\d{14}-[\w.()/-]{1,64}$/.test(text)
} as const;

const worded = (name: FilterName, column: string, set: VocabularySet, empty?: string): ListedFilter => ({
  name,
  column,
  set,
  values: () => [...vocabulary[set], ...(empty === undefined ? [] : [empty])],
  ...(empty === undefined ? {} : { empty })
});

/** The years between the first dated row of the whole register and the last. */
const years = (dataset: Dataset, id: RegisterId): string[] => {
  const { first_date, last_date } = register(dataset, id) ?? {};
  const first = Number(first_date?.slice(0, 4));
  const last = Number(last_date?.slice(0, 4));
  if (!(first <= last)) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
};

const undated = 'undated';
const year = (id: RegisterId): ListedFilter => ({
  name: 'year',
  column: 'year',
  empty: undated,
  values: memo((dataset) => [...years(dataset, id), undated])
});
const organisationIds = memo((dataset) => organisations(dataset).map(({ id }) => id));
const organisation = (column: string): Filter => ({ name: 'organisation', column, values: organisationIds });
const contractSources = memo((dataset) => [
  ...new Set(coverageOf(dataset, 'decp').map(({ source }) => source))
]);

const filters: Readonly<Record<RegisterId, readonly Filter[]>> = {
  'state-aid': [
    { name: 'name', column: 'beneficiary' },
    worded('level', 'level', 'rule-level'),
    worded('size', 'size', 'declared-size', 'unknown'),
    worded('declared', 'declared_size', 'declared-size', 'unknown'),
    worded('instrument', 'instrument', 'instrument'),
    year('state-aid'),
    { name: 'siren', column: 'siren', form: 'siren' },
    { name: 'ref', column: 'ref', form: 'award' },
    organisation('organisation_id'),
    worded('criterion', 'criterion', 'rule-criterion')
  ],
  decp: [
    { name: 'name', column: 'suppliers' },
    worded('level', 'level', 'rule-level'),
    year('decp'),
    { name: 'siren', column: 'supplier_sirens', form: 'siren' },
    { name: 'ref', column: 'contract_id', form: 'contract' },
    organisation('organisation_ids'),
    worded('criterion', 'criterion', 'rule-criterion'),
    worded('suppliers', 'supplier_form', 'supplier-form'),
    { name: 'source', column: 'source', values: contractSources }
  ]
};

export const filtersOf = (id: RegisterId): readonly Filter[] => filters[id];

/** Several values, in the order of the filter where it lists them. A number may be written with spaces. */
const parameter = (dataset: Dataset, filter: Filter, lang: Lang): z.ZodType<string[]> => {
  const { values } = filter;
  if (values !== undefined)
    return list(() => values(dataset), {
      arrange: (given) => values(dataset).filter((value) => given.includes(value))
    });
  const { form } = filter;
  if (form === undefined) return typedWords().transform((words) => (words === '' ? [] : [words]));
  const number = z
    .string()
    .overwrite((given) => given.replace(/\s/g, ''))
    .refine(forms[form]);
  return listOf(number, () => [messages[lang].registers.rows.forms[form]]);
};

const makeSearch = (dataset: Dataset, id: RegisterId, lang: Lang) =>
  z.object(Object.fromEntries(filters[id].map((filter) => [filter.name, parameter(dataset, filter, lang)])));

const searches = memo((dataset) => {
  const inBoth = (id: RegisterId) => ({
    fr: makeSearch(dataset, id, 'fr'),
    en: makeSearch(dataset, id, 'en')
  });
  return { 'state-aid': inBoth('state-aid'), decp: inBoth('decp') };
});

/** What the address of a register's page takes to filter its rows. `lang` is the language of what is refused. */
export const filterSearch = (dataset: Dataset, id: RegisterId, lang: Lang) => searches(dataset)[id][lang];

/** A row is high where a firm or an object has a long name: so many fill three screens of a desk. */
export const rowsPerPage = 15;

export const orders = ['newest', 'amount'] as const;

/** The order of the list, and the page of it. `offset` is what addresses gave before pages had numbers. */
export const listSearch = z.object({
  order: choice(orders).default('newest'),
  page: pageNumber.optional(),
  offset: integer({ min: 0, max: 999_999 }).optional()
});

export type Values = Readonly<Partial<Record<FilterName, readonly string[]>>>;

export interface RegisterQuery {
  readonly values: Values;
  readonly order: (typeof orders)[number];
  readonly page: number;
  /** The index of a row that an older address names. */
  readonly offset: number | undefined;
  /** The canonical query string of the filters and of the order, without the page. */
  readonly search: string;
  readonly filtered: boolean;
}

/** What an address asks of a register. Throws Kit's 400, with the parameter at fault and what it may be. */
export const readRegister = (
  dataset: Dataset,
  id: RegisterId,
  search: URLSearchParams,
  lang: Lang
): RegisterQuery => {
  const taken = filterSearch(dataset, id, lang);
  const values = readSearch(taken, search);
  const { order, page, offset } = readSearch(listSearch, search);
  const filters = writeSearch(taken, values);
  return {
    values,
    order,
    page: page ?? Math.floor((offset ?? 0) / rowsPerPage) + 1,
    offset: page === undefined ? offset : undefined,
    search: joined(filters, writeSearch(listSearch, { order })),
    filtered: filters !== ''
  };
};

/** One filter as the published table takes it. With the word for empty, the table is asked for all but the other values. */
const tablePair = (
  dataset: Dataset,
  { name, column, empty, values: all }: Filter,
  values: readonly string[]
): [column: string, values: readonly string[]] | undefined => {
  if (name === 'name') return values.length === 0 ? undefined : [`${column}_named`, values];
  const named = values.filter((value) => value !== empty);
  const others = (all?.(dataset) ?? []).filter((value) => !values.includes(value));
  if (named.length === values.length) return named.length === 0 ? undefined : [column, named];
  if (named.length === 0) return [`${column}_empty`, ['true']];
  return others.length === 0 ? undefined : [`${column}_not`, others];
};

/** The same rows as a query of the published table: what the page lists is what its files hold. */
export const tableSearch = (dataset: Dataset, id: RegisterId, values: Values): string =>
  queryString(
    filters[id].flatMap((filter) => {
      const pair = tablePair(dataset, filter, values[filter.name] ?? []);
      return pair === undefined ? [] : [[pair[0], pair[1].join(',')] as const];
    })
  );
