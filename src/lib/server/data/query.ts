// Reads what an address asks of a table: filters on its columns, columns, order, part. Each value is proved by zod.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { isForeign } from '#model/address.ts';
import { nearest } from '#model/nearest.ts';
import type { Column, Table } from '#model/table/table.ts';
import { vocabulary } from '#model/vocabulary.ts';
import { operators, type TableQuery, type Condition, type Operator } from '../db/table.ts';
import { controlNames, controls, listControls, numberControls } from './controls.ts';

/** The operators that an address may write after a column's name, by the column's type. */
export const operatorsOf = ({ type, list }: Column): readonly Operator[] => {
  if (list) return ['contains', 'empty'];
  if (type === 'string') return ['not', 'contains', 'empty'];
  if (type === 'boolean') return ['not'];
  return ['not', 'gte', 'lte', 'gt', 'lt', 'empty'];
};

/** `organisation` for `organisation_id` and `organisation_ids`, where no column has that name. */
const aliasOf = (table: Table, { name }: Column): string | undefined => {
  const alias = name.replace(/_ids?$/, '');
  return alias === name || table.columns.some((other) => other.name === alias) ? undefined : alias;
};

const longest = { search: 8_192, value: 1_000 } as const;
const manyValues = 200;
const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

interface Reader {
  readonly table: Table;
  readonly lang: Lang;
}

const refuse = (message: string, parameter: string, allowed: readonly string[]): never =>
  error(400, { message, parameter: short(parameter), allowed });

/** Throws Kit's 414 or 400 for an address that no reader of ours writes. */
const checkText = (search: URLSearchParams, lang: Lang): void => {
  const t = messages[lang].data.errors;
  if (search.toString().length > longest.search)
    error(414, { message: t.tooLong(longest.search), parameter: short([...search.keys()][0] ?? '') });
  for (const [name, value] of search) {
    // A lone surrogate or a broken byte arrives as U+FFFD.
    if (/[\0\uFFFD]/.test(name + value) || !(name + value).isWellFormed())
      refuse(t.unreadable(short(name.replaceAll('\0', ''))), name.replaceAll('\0', ''), []);
    if (value.length > longest.value) refuse(t.longValue(short(name), longest.value), name, []);
  }
};

const booleans = new Map([
  ['true', true],
  ['false', false],
  ['1', true],
  ['0', false]
]);

const parsed = ({ type }: Column, text: string): string | number | boolean | undefined => {
  if (type === 'number' || type === 'integer')
    return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
  if (type === 'boolean') return booleans.get(text);
  return text;
};

/** What a column's values may be, as an address writes them. */
const allowedOf = ({ type, set }: Column, lang: Lang): readonly string[] => {
  if (set !== undefined) return vocabulary[set];
  return type === 'boolean' ? ['true', 'false'] : [messages[lang].data.types[type]];
};

const valueOf = (column: Column, name: string, text: string, { lang }: Reader): string | number | boolean => {
  const value = parsed(column, text);
  const proof = value === undefined ? undefined : column.schema.safeParse(value);
  if (proof?.success === true && proof.data !== null) return proof.data;
  return refuse(messages[lang].data.errors.value(name, short(text)), name, allowedOf(column, lang));
};

const condition = (
  column: Column,
  operator: Operator,
  name: string,
  text: string,
  reader: Reader
): Condition => {
  const values = (texts: readonly string[]) => texts.map((each) => valueOf(column, name, each, reader));
  if (operator === 'in' || operator === 'not') {
    const texts = text.split(',').filter((each) => each !== '');
    if (texts.length === 0 || texts.length > manyValues)
      refuse(messages[reader.lang].data.errors.count(name, manyValues), name, [`1–${manyValues}`]);
    if (operator === 'in' && column.list) return { column: column.name, operator: 'has', values: texts };
    return { column: column.name, operator, values: values(texts) };
  }
  if (operator === 'contains') return { column: column.name, operator, values: [text] };
  if (operator === 'empty') {
    if (text !== 'true' && text !== 'false')
      refuse(messages[reader.lang].data.errors.value(name, short(text)), name, ['true', 'false']);
    return { column: column.name, operator, values: [text === 'true'] };
  }
  return { column: column.name, operator, values: values([text]) };
};

/** The column and operator that a parameter names. Throws Kit's 400, naming what there is. */
const named = (name: string, { table, lang }: Reader): { column: Column; operator: Operator } => {
  const t = messages[lang].data.errors;
  const find = (asked: string) =>
    table.columns.find((column) => column.name === asked || aliasOf(table, column) === asked);
  const column = find(name);
  if (column !== undefined) return { column, operator: 'in' };
  const cut = name.lastIndexOf('_');
  const [stem, suffix] = [name.slice(0, Math.max(cut, 0)), name.slice(cut + 1)];
  const compared = find(stem);
  if (compared !== undefined) {
    const allowed = operatorsOf(compared);
    const operator = operators.find((known) => known === suffix && allowed.includes(known));
    if (operator !== undefined) return { column: compared, operator };
    return refuse(t.operator(short(suffix), stem), name, [
      stem,
      ...allowed.map((known) => `${stem}_${known}`)
    ]);
  }
  const all = [...controlNames, ...table.columns.map(({ name: each }) => each)];
  return refuse(t.unknown(short(name), nearest(name.slice(0, 40), all)), name, all);
};

/** Names of columns, one by one; throws Kit's 400 for one that the table has not. */
const columnNames = (parameter: string, names: readonly string[], { table, lang }: Reader): void => {
  const known = table.columns.map(({ name }) => name);
  for (const name of names)
    if (!known.includes(name))
      refuse(
        messages[lang].data.errors.unknown(short(name), nearest(name.slice(0, 40), known)),
        parameter,
        known
      );
};

const controlsOf = (search: URLSearchParams, most: number, lang: Lang) => {
  const given: Record<string, string | number | string[]> = {};
  for (const name of controlNames) {
    const text = search.get(name);
    if (text === null) continue;
    if (listControls.includes(name)) given[name] = text.split(',').filter((each) => each !== '');
    else given[name] = numberControls.includes(name) && /^\d+$/.test(text) ? Number(text) : text;
  }
  const schema = controls(most);
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const name = String(read.error.issues[0]?.path[0] ?? '');
  const allowed: Readonly<Record<string, readonly string[]>> = {
    limit: [`1–${most}`],
    offset: ['0–100000000'],
    lang: ['fr', 'en'],
    from: ['YYYY', 'YYYY-MM', 'YYYY-MM-DD'],
    to: ['YYYY', 'YYYY-MM', 'YYYY-MM-DD']
  };
  return refuse(
    messages[lang].data.errors.value(name, short(search.get(name) ?? '')),
    name,
    allowed[name] ?? []
  );
};

export interface Query extends TableQuery {
  /** The query in one canonical form: the same question, the same text. */
  readonly canonical: string;
}

/** Throws Kit's 400, with the parameter at fault and what it may be. `most` is the most rows of one answer. */
export const readQuery = (table: Table, search: URLSearchParams, most: number, lang: Lang): Query => {
  const reader = { table, lang };
  const t = messages[lang].data.errors;
  checkText(search, lang);
  const own = [...search.keys()].filter((name) => !isForeign(name));
  const names = [...new Set(own)];
  for (const name of controlNames)
    if (own.filter((each) => each === name).length > 1) refuse(t.twice(name), name, []);
  const conditions = names
    .filter((name) => !controlNames.includes(name))
    .map((name) => {
      const { column, operator } = named(name, reader);
      const texts = search.getAll(name);
      if (texts.length > 1 && operator !== 'in' && operator !== 'not') refuse(t.twice(short(name)), name, []);
      return condition(column, operator, name, texts.join(','), reader);
    });
  const { columns, sort = [], from, to, limit, offset = 0 } = controlsOf(search, most, lang);
  for (const name of ['from', 'to'])
    if (table.period === undefined && search.has(name)) refuse(t.noPeriod(table.name), name, controlNames);
  columnNames('columns', columns ?? [], reader);
  columnNames(
    'sort',
    sort.map((name) => name.replace(/^-/, '')),
    reader
  );
  const asked = {
    table,
    columns: columns === undefined ? table.columns.map(({ name }) => name) : [...new Set(columns)],
    conditions,
    from,
    to,
    sort: sort.map((name) => ({ column: name.replace(/^-/, ''), descending: name.startsWith('-') })),
    limit,
    offset
  };
  return { ...asked, canonical: JSON.stringify({ ...asked, table: table.name }) };
};
