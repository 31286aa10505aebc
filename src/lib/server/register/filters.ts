// The filters of each register: what an address may ask, and the same asked of the published table.
import type { Lang } from '#model/language.ts';
import { messages } from '#lib/i18n/messages.ts';
import { isSiren } from '#model/organisation.ts';
import { vocabulary, type VocabularySet } from '#model/vocabulary.ts';
import { organisations } from '../db/organisation.ts';
import { memo, type Dataset } from '../db/dataset.ts';
import { coverageOf, register } from '../db/register.ts';
import { partsOf, refuse, wholeNumber } from '../address/read-search.ts';

export const registerIds = ['state-aid', 'decp'] as const;
export type RegisterId = (typeof registerIds)[number];
export const isRegisterId = (id: string): id is RegisterId => registerIds.some((known) => known === id);

export const filterNames = [
  'level',
  'size',
  'declared',
  'instrument',
  'year',
  'siren',
  'ref',
  'organisation',
  'criterion',
  'suppliers',
  'source'
] as const;
export type FilterName = (typeof filterNames)[number];

/** Rows a page. */
export const most = 100;

export interface Filter {
  readonly name: FilterName;
  /** The column of the published table. */
  readonly column: string;
  /** The set that words the values. */
  readonly set?: VocabularySet;
  /** The word of an address for rows where the column is empty. */
  readonly empty?: string;
  /** The values, in order, the word for empty last; undefined where any text of the form will do. */
  readonly values?: readonly string[];
  readonly form?: keyof typeof forms;
}

/** A filter before its values are read from a dataset. */
type Definition = Omit<Filter, 'values'> & {
  readonly values?: (dataset: Dataset) => readonly string[];
};

/** What a text must be where there is no list of values: a number that the register lacks finds no row. */
const forms = { siren: isSiren, ref: (text: string) => /^[A-Z]{2}-\d{1,12}$/.test(text) } as const;

const worded = (name: FilterName, column: string, set: VocabularySet, empty?: string): Definition => ({
  name,
  column,
  set,
  values: () => [...vocabulary[set], ...(empty === undefined ? [] : [empty])],
  ...(empty === undefined ? {} : { empty })
});

/** The years between the first dated row of the whole register and the last. */
const years = (dataset: Dataset, id: RegisterId): string[] => {
  const { first_date, last_date } = register(dataset, id) ?? {};
  const [first, last] = [first_date, last_date].map((day) => Number(day?.slice(0, 4)));
  if (first === undefined || last === undefined || !(first <= last)) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
};

const undated = 'undated';
const year = (id: RegisterId): Definition => ({
  name: 'year',
  column: 'year',
  empty: undated,
  values: (dataset) => [...years(dataset, id), undated]
});
const organisation = (column: string): Definition => ({
  name: 'organisation',
  column,
  values: (dataset) => organisations(dataset).map(({ id }) => id)
});

const definitions: Readonly<Record<RegisterId, readonly Definition[]>> = {
  'state-aid': [
    worded('level', 'level', 'rule-level'),
    worded('size', 'size', 'declared-size', 'unknown'),
    worded('declared', 'declared_size', 'declared-size', 'unknown'),
    worded('instrument', 'instrument', 'instrument'),
    year('state-aid'),
    { name: 'siren', column: 'siren', form: 'siren' },
    { name: 'ref', column: 'ref', form: 'ref' },
    organisation('organisation_id'),
    worded('criterion', 'criterion', 'rule-criterion')
  ],
  decp: [
    worded('level', 'level', 'rule-level'),
    year('decp'),
    { name: 'siren', column: 'supplier_sirens', form: 'siren' },
    organisation('organisation_ids'),
    worded('criterion', 'criterion', 'rule-criterion'),
    worded('suppliers', 'supplier_form', 'supplier-form'),
    {
      name: 'source',
      column: 'source',
      values: (dataset) => [...new Set(coverageOf(dataset, 'decp').map(({ source }) => source))]
    }
  ]
};

const filled = (dataset: Dataset, id: RegisterId): Filter[] =>
  definitions[id].map(({ values, ...filter }) =>
    values === undefined ? filter : { ...filter, values: values(dataset) }
  );

const all = memo((dataset): Readonly<Record<RegisterId, readonly Filter[]>> => ({
  'state-aid': filled(dataset, 'state-aid'),
  decp: filled(dataset, 'decp')
}));

export const filtersOf = (dataset: Dataset, id: RegisterId): readonly Filter[] => all(dataset)[id];

/** The parameters that a register's page takes. */
export const namesOf = (id: RegisterId): string[] => [...definitions[id].map(({ name }) => name), 'offset'];

export type Values = Readonly<Partial<Record<FilterName, readonly string[]>>>;

export interface Chosen {
  readonly values: Values;
  readonly offset: number;
  /** The canonical query string of the filters, without the place in the list. */
  readonly search: string;
}

const readOne = ({ name, values, form }: Filter, search: URLSearchParams, lang: Lang): string[] => {
  const asked = partsOf(search, name)
    .map((text) => (values === undefined ? text.replace(/\s/g, '') : text.trim()))
    .filter((text) => text !== '');
  for (const text of asked)
    if (!(values?.includes(text) ?? (form !== undefined && forms[form](text))))
      refuse(name, text, values ?? (form === undefined ? [] : [messages[lang].registers.rows.forms[form]]));
  return values === undefined ? [...new Set(asked)].sort() : values.filter((value) => asked.includes(value));
};

const written = (pairs: readonly (readonly [string, readonly string[]])[]): string =>
  new URLSearchParams(pairs.map(([name, values]) => [name, values.join(',')]))
    .toString()
    .replaceAll('%2C', ',');

export const writeSearch = (dataset: Dataset, id: RegisterId, values: Values): string =>
  written(
    filtersOf(dataset, id).flatMap(({ name }) => {
      const chosen = values[name] ?? [];
      return chosen.length === 0 ? [] : [[name, chosen] as const];
    })
  );

/** What an address asks of a register. Throws Kit's 400, with the parameter at fault and what it may be. */
export const chosen = (dataset: Dataset, id: RegisterId, search: URLSearchParams, lang: Lang): Chosen => {
  const values = Object.fromEntries(
    filtersOf(dataset, id).map((filter) => [filter.name, readOne(filter, search, lang)])
  );
  const offset = wholeNumber(search, 'offset', { min: 0, max: 999_999 }) ?? 0;
  return { values, offset, search: writeSearch(dataset, id, values) };
};

/** One filter as the published table takes it. With the word for empty, the table is asked for all but the other values. */
const tablePair = (
  { column, empty, values: known = [] }: Filter,
  values: readonly string[]
): [column: string, values: readonly string[]] | undefined => {
  const named = values.filter((value) => value !== empty);
  const others = known.filter((value) => !values.includes(value));
  if (named.length === values.length) return named.length === 0 ? undefined : [column, named];
  if (named.length === 0) return [`${column}_empty`, ['true']];
  return others.length === 0 ? undefined : [`${column}_not`, others];
};

/** The same rows as a query of the published table: what the page lists is what its files hold. */
export const tableSearch = (dataset: Dataset, id: RegisterId, values: Values): string =>
  written(
    filtersOf(dataset, id).flatMap((filter) => {
      const pair = tablePair(filter, values[filter.name] ?? []);
      return pair === undefined ? [] : [pair];
    })
  );
