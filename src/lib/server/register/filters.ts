// The filters of each register: what an address may ask, and the same asked of the published table.
import type { Lang } from '#model/language.ts';
import { messages } from '#lib/i18n/messages.ts';
import { isSiren } from '#model/organisation.ts';
import { vocabulary, type VocabularySet } from '#model/vocabulary.ts';
import { organisations } from '../db/organisation.ts';
import { memoByDatabase } from '../db/read.ts';
import { coverageOf, register } from '../db/register.ts';
import { versionPart } from '../address/pinned.ts';
import { joined, partsOf, refuse, wholeNumber } from '../address/read-search.ts';

export const registerIds = ['state-aid', 'decp'] as const;
export type RegisterId = (typeof registerIds)[number];
export const isRegisterId = (id: string): id is RegisterId => registerIds.some((known) => known === id);

type FilterName =
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

/** What a text must be where there is no list of values: a number that the register lacks finds no row. */
const forms = { siren: isSiren, ref: (text: string) => /^[A-Z]{2}-\d{1,12}$/.test(text) } as const;

const worded = (name: FilterName, column: string, set: VocabularySet, empty?: string): Filter => ({
  name,
  column,
  set,
  values: [...vocabulary[set], ...(empty === undefined ? [] : [empty])],
  ...(empty === undefined ? {} : { empty })
});

/** The years between the first dated row of the whole register and the last. */
const years = (id: RegisterId): string[] => {
  const { first_date, last_date } = register(id) ?? {};
  const [first, last] = [first_date, last_date].map((day) => Number(day?.slice(0, 4)));
  if (first === undefined || last === undefined || !(first <= last)) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
};

const undated = 'undated';
const year = (id: RegisterId): Filter => ({
  name: 'year',
  column: 'year',
  empty: undated,
  values: [...years(id), undated]
});
const organisation = (column: string): Filter => ({
  name: 'organisation',
  column,
  values: organisations().map(({ id }) => id)
});

const all = memoByDatabase((): Readonly<Record<RegisterId, readonly Filter[]>> => ({
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
      values: [...new Set(coverageOf('decp').map(({ source }) => source))]
    }
  ]
}));

export const filtersOf = (id: RegisterId): readonly Filter[] => all()[id];

/** The parameters that a register's page takes. */
export const namesOf = (id: RegisterId): string[] => [...filtersOf(id).map(({ name }) => name), 'offset'];

export type Values = Readonly<Partial<Record<FilterName, readonly string[]>>>;

export interface Chosen {
  readonly values: Values;
  readonly offset: number;
  /** The canonical query string of the filters and the version, without the place in the list. */
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

export const writeSearch = (id: RegisterId, values: Values): string =>
  written(
    filtersOf(id).flatMap(({ name }) => {
      const chosen = values[name] ?? [];
      return chosen.length === 0 ? [] : [[name, chosen] as const];
    })
  );

/** What an address asks of a register. Throws Kit's 400, with the parameter at fault and what it may be. */
export const chosen = (id: RegisterId, search: URLSearchParams, lang: Lang): Chosen => {
  const values = Object.fromEntries(
    filtersOf(id).map((filter) => [filter.name, readOne(filter, search, lang)])
  );
  const offset = wholeNumber(search, 'offset', { min: 0, max: 999_999 }) ?? 0;
  return { values, offset, search: joined(writeSearch(id, values), versionPart(search)) };
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
export const tableSearch = (id: RegisterId, values: Values): string =>
  written(
    filtersOf(id).flatMap((filter) => {
      const pair = tablePair(filter, values[filter.name] ?? []);
      return pair === undefined ? [] : [pair];
    })
  );
