// Reads what an address asks of a table: filters on its columns, columns, order, part. What it doesn't know is refused:
// a slip must not give all rows.
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { isForeign } from '#model/address.ts';
import { nearest } from '#model/nearest.ts';
import type { Column, Table } from '#model/table/table.ts';
import { vocabulary } from '#model/vocabulary.ts';
import { listOf, rulesOf, single, text } from '../address/parameters.ts';
import { namesOf, readSearch, textsOf, type Search } from '../address/read-search.ts';
import { refuse, short } from '../address/refuse.ts';
import { operators, type TableQuery, type Operator } from '../db/table.ts';
import { refuseValue, tableControls } from './controls.ts';

/** The operators that an address may write after a column's name, by the column's type. */
export const operatorsOf = ({ type, list, firm }: Column): readonly Operator[] => {
  if (list) return ['contains', 'empty'];
  if (firm) return ['not', 'contains', 'named', 'empty'];
  if (type === 'string') return ['not', 'contains', 'empty'];
  if (type === 'boolean') return ['not'];
  return ['not', 'gte', 'lte', 'gt', 'lt', 'empty'];
};

/** `organisation` for `organisation_id` and `organisation_ids`, where no column has that name. */
const aliasOf = (table: Table, { name }: Column): string | undefined => {
  const alias = name.replace(/_ids?$/, '');
  return alias === name || table.columns.some((other) => other.name === alias) ? undefined : alias;
};

const maxSearch = 8_192;
const maxValue = 1_000;
const maxValues = 200;

/** Throws Kit's 414 or 400 for an address that no reader of ours writes. */
const checkText = (search: URLSearchParams, lang: Lang): void => {
  const t = messages[lang].data.errors;
  const [first = ''] = search.keys();
  if (search.toString().length > maxSearch)
    refuse(first, '', [], { status: 414, message: t.tooLong(maxSearch) });
  for (const [name, value] of search) {
    // A lone surrogate or a broken byte arrives as U+FFFD.
    if (/[\0\uFFFD]/.test(name + value))
      refuse(name.replaceAll('\0', ''), value, [], {
        message: t.unreadable(short(name.replaceAll('\0', '')))
      });
    if (value.length > maxValue) refuse(name, value, [], { message: t.longValue(short(name), maxValue) });
  }
};

type Scalar = string | number | boolean;

const truthSchema = z
  .enum(['true', 'false', '1', '0'])
  .transform((given): Scalar => given === 'true' || given === '1');
const numberSchema = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i)
  .transform(Number);

/** One value of a column, as an address writes it. */
const valueSchema = ({ type, schema }: Column): z.ZodType<Scalar> => {
  const isNumber = type === 'number' || type === 'integer';
  const written: z.ZodType<Scalar> = isNumber ? numberSchema : type === 'boolean' ? truthSchema : z.string();
  return written.transform((given, context) => {
    const value = schema.safeParse(given).data ?? null;
    if (value !== null) return value;
    context.addIssue('no value of the column');
    return z.NEVER;
  });
};

/** What a column's values may be, as an address writes them. */
const allowedOf = ({ type, set }: Column, lang: Lang): readonly string[] => {
  if (set !== undefined) return vocabulary[set];
  return type === 'boolean' ? ['true', 'false'] : [messages[lang].data.types[type]];
};

interface Filter {
  readonly name: string;
  readonly column: Column;
  readonly operator: Operator;
}

/** The column and operator that a parameter names. Throws Kit's 400, naming what there is. */
const filterNamed = (table: Table, name: string, controls: readonly string[], lang: Lang): Filter => {
  const t = messages[lang].data.errors;
  const find = (given: string) =>
    table.columns.find((column) => column.name === given || aliasOf(table, column) === given);
  const column = find(name);
  if (column !== undefined) return { name, column, operator: column.list ? 'has' : 'in' };
  const cut = Math.max(name.lastIndexOf('_'), 0);
  const stem = name.slice(0, cut);
  const suffix = name.slice(cut + 1);
  const compared = find(stem);
  if (compared === undefined) {
    const all = [...controls, ...table.columns.map(({ name: each }) => each)];
    return refuse(name, '', all, { message: t.unknown(short(name), nearest(short(name), all)) });
  }
  const allowed = operatorsOf(compared);
  const operator = operators.find((known) => known === suffix && allowed.includes(known));
  if (operator !== undefined) return { name, column: compared, operator };
  const names = [stem, ...allowed.map((known) => `${stem}_${known}`)];
  return refuse(name, '', names, { message: t.operator(short(suffix), stem) });
};

const makeParameter = ({ column, operator }: Filter, lang: Lang): z.ZodType<Scalar[]> => {
  const options = { refuse: refuseValue(lang) };
  const allowed = () => allowedOf(column, lang);
  switch (operator) {
    case 'in':
    case 'not':
      return listOf(valueSchema(column), allowed, options);
    case 'has':
      return listOf(z.string(), allowed, options);
    case 'contains':
    case 'named':
      return text(options).transform((value) => [value]);
    case 'empty':
      return single(truthSchema, () => ['true', 'false'], options).transform((value) => [value]);
    default:
      return single(valueSchema(column), allowed, options).transform((value) => [value]);
  }
};

/** Making a schema takes longer than reading by it, and the page of a register asks a dozen times. */
const parameters = new LRUCache<string, z.ZodType<Scalar[]>>({ max: 500 });

const parameter = (table: Table, filter: Filter, lang: Lang): z.ZodType<Scalar[]> => {
  const key = `${table.name} ${filter.column.name} ${filter.operator} ${lang}`;
  const made = parameters.get(key) ?? makeParameter(filter, lang);
  parameters.set(key, made);
  return made;
};

/** Throws Kit's 400 for a name that is given twice, without a value or with too many. */
const checkCounts = ({ shape }: Search, search: URLSearchParams, lang: Lang): void => {
  const t = messages[lang].data.errors;
  for (const [name, schema] of Object.entries(shape)) {
    if (!search.has(name)) continue;
    const { list } = rulesOf(schema);
    const texts = textsOf(search, name, list);
    if (list && (texts.length === 0 || texts.length > maxValues))
      refuse(name, '', [`1–${maxValues}`], { message: t.count(name, maxValues) });
    if (!list && search.getAll(name).length > 1) refuse(name, '', [], { message: t.twice(name) });
    if (texts.length === 0) rulesOf(schema).refuse(name, '');
  }
};

export interface Query extends TableQuery {
  /** The query in one canonical form: the same question, the same text. */
  readonly canonical: string;
}

/** What an address takes of the parameters of a table: those of every table, and filters by the names that it uses. */
export const tableSearch = (table: Table, names: readonly string[], maxRows: number, lang: Lang) => {
  const controls = tableControls(table, maxRows, lang);
  // The version is read by whoever opens the database.
  const controlNames = [...namesOf(controls), 'v'];
  const filters = names
    .filter((name) => !controlNames.includes(name))
    .map((name) => filterNamed(table, name, controlNames, lang));
  const shape = filters.map((filter) => [filter.name, parameter(table, filter, lang).optional()] as const);
  return { controls, controlNames, filters, values: z.object(Object.fromEntries(shape)) };
};

/** Throws Kit's 400, with the parameter at fault and what it may be. `maxRows` are those of one answer. */
export const readQuery = (table: Table, search: URLSearchParams, maxRows: number, lang: Lang): Query => {
  checkText(search, lang);
  const names = [...new Set(search.keys())].filter((name) => !isForeign(name));
  const taken = tableSearch(table, names, maxRows, lang);
  for (const part of [taken.values, taken.controls]) checkCounts(part, search, lang);
  const values = readSearch(taken.values, search);
  const { columns, sort, from, to, limit, offset = 0 } = readSearch(taken.controls, search);
  const undatable = table.period === undefined ? ['from', 'to'].find((name) => search.has(name)) : undefined;
  if (undatable !== undefined)
    refuse(undatable, '', taken.controlNames, { message: messages[lang].data.errors.noPeriod(table.name) });
  const query = {
    table,
    columns: columns.length === 0 ? table.columns.map(({ name }) => name) : columns,
    conditions: taken.filters.map(({ name, column, operator }) => ({
      column: column.name,
      operator,
      values: values[name] ?? []
    })),
    from,
    to,
    sort: sort.map((name) => ({ column: name.replace(/^-/, ''), descending: name.startsWith('-') })),
    limit,
    offset
  };
  return { ...query, canonical: JSON.stringify({ ...query, table: table.name }) };
};
