// Reads a published table: chosen columns, filters, order and part, as cells or rows, at once or one by one.
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Column, Row, Table, Value } from '#model/table/table.ts';
import { validatorFor, type Validate } from './validate.ts';
import { memo, type Dataset } from './dataset.ts';

export const operators = [
  'in',
  'has',
  'not',
  'gte',
  'lte',
  'gt',
  'lt',
  'contains',
  'named',
  'empty'
] as const;
export type Operator = (typeof operators)[number];

interface Condition {
  readonly column: string;
  readonly operator: Operator;
  readonly values: readonly (string | number | boolean)[];
}

/** What is asked of a table. Every name in it is one of the table's own columns. */
export interface TableQuery {
  readonly table: Table;
  readonly columns: readonly string[];
  readonly conditions: readonly Condition[];
  /** The ends of the period that rows must meet. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly sort: readonly { readonly column: string; readonly descending: boolean }[];
  readonly limit: number | undefined;
  readonly offset: number;
}

interface Statement {
  readonly sql: string;
  readonly values: Readonly<Record<string, string | number | null>>;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const stored = (value: string | number | boolean): string | number =>
  typeof value === 'boolean' ? Number(value) : value;

const comparisons = { gte: '>=', lte: '<=', gt: '>', lt: '<' } as const;

const conditionSql = ({ operator }: Condition, column: string, name: string): string => {
  if (operator === 'in') return `${column} IN (SELECT value FROM json_each(:${name}))`;
  if (operator === 'has')
    return `EXISTS (SELECT 1 FROM json_each(:${name}) WHERE instr(' ' || ${column} || ' ', ' ' || value || ' ') > 0)`;
  if (operator === 'not')
    return `(${column} IS NULL OR ${column} NOT IN (SELECT value FROM json_each(:${name})))`;
  if (operator === 'contains') return `instr(lower(${column}), lower(:${name})) > 0`;
  if (operator === 'named') return `is_named(${column}, :${name})`;
  if (operator === 'empty') return `(${column} IS NULL) = :${name}`;
  return `${column} ${comparisons[operator]} :${name}`;
};

const conditionValue = ({ operator, values }: Condition): string | number => {
  if (operator === 'in' || operator === 'has' || operator === 'not')
    return JSON.stringify(values.map(stored));
  const [value = ''] = values;
  return stored(value);
};

/** Two dates known to a different precision are compared at the coarser one: 2014 meets 2014-06. */
const periodSql = ({ table: { period }, from, to }: TableQuery): string[] => {
  if (period === undefined || (from === undefined && to === undefined)) return [];
  const start = quoted(period[0]);
  const end = quoted(period[1]);
  const at = (column: string, compared: string, instant: string) =>
    `substr(${column}, 1, length(:${instant})) ${compared} substr(:${instant}, 1, length(${column}))`;
  return [
    `coalesce(${start}, ${end}) IS NOT NULL`,
    ...(from === undefined ? [] : [`(${end} IS NULL OR ${at(end, '>=', 'period_from')})`]),
    ...(to === undefined ? [] : [`(${start} IS NULL OR ${at(start, '<=', 'period_to')})`])
  ];
};

const whereSql = (query: TableQuery): Statement => {
  const { table, conditions, from, to } = query;
  const tests = conditions.map((condition, index) =>
    conditionSql(condition, quoted(condition.column), `value_${index}`)
  );
  const all = [...tests, ...periodSql(query)];
  const values: Record<string, string | number | null> = {};
  conditions.forEach((condition, index) => (values[`value_${index}`] = conditionValue(condition)));
  if (table.period !== undefined && from !== undefined) values['period_from'] = from;
  if (table.period !== undefined && to !== undefined) values['period_to'] = to;
  const sql = `FROM ${quoted(table.name)}${all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`}`;
  return { sql, values };
};

/** Up to this many rows, it pays to find their keys first: most columns are then read for these rows alone. */
const fewRows = 10_000;

/** The SELECT of what is asked. Ties are broken by the key, so that pages follow one another. */
export const tableStatement = (query: TableQuery): Statement => {
  const { table, columns, sort, limit, offset } = query;
  const { sql, values } = whereSql(query);
  const keys = table.key.filter((name) => !sort.some(({ column }) => column === name));
  const order = [
    ...sort.map(({ column, descending }) => `${quoted(column)}${descending ? ' DESC' : ''} NULLS LAST`),
    ...keys.map(quoted)
  ].join(', ');
  const select = `SELECT ${columns.map(quoted).join(', ')}`;
  if (limit === undefined && offset === 0) return { sql: `${select} ${sql} ORDER BY ${order}`, values };
  const part = { ...values, limit: limit ?? -1, offset };
  const cut = `${sql} ORDER BY ${order} LIMIT :limit OFFSET :offset`;
  if (limit === undefined || limit > fewRows) return { sql: `${select} ${cut}`, values: part };
  const key = table.key.map(quoted).join(', ');
  return {
    sql: `${select} FROM ${quoted(table.name)} WHERE (${key}) IN (SELECT ${key} ${cut}) ORDER BY ${order}`,
    values: part
  };
};

const counts = memo(() => new LRUCache<string, number>({ max: 2_000 }));

const countRow = z.object({ rows: z.number() });

/** Counted from outside: the joins that no filter reads are then left out. -1 counts them all. */
const counted = (dataset: Dataset, query: TableQuery, max: number): number => {
  const { sql, values } = whereSql(query);
  const found = `SELECT count(*) AS rows FROM (SELECT 1 ${sql} LIMIT :max)`;
  return dataset.row(countRow, found, { ...values, max })?.rows ?? 0;
};

/** How many rows meet the filters, whatever part of them is asked. */
export const countRows = (dataset: Dataset, query: TableQuery): number => {
  const { sql, values } = whereSql(query);
  const key = `${sql}\n${JSON.stringify(values)}`;
  const count = counts(dataset).get(key) ?? counted(dataset, query, -1);
  counts(dataset).set(key, count);
  return count;
};

/** Whether more rows than these meet the filters: it counts no further. */
export const hasMoreThan = (dataset: Dataset, query: TableQuery, rows: number): boolean =>
  counted(dataset, query, rows + 1) > rows;

const totalRow = z.object({
  money_kind: z.string(),
  known: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable()
});
export type Total = z.infer<typeof totalRow>;

/** What the amounts of the rows that meet the filters add up to, one kind of money at a time; `known` rows have one. */
export const totals = (
  dataset: Dataset,
  query: TableQuery,
  [low, high]: readonly [low: string, high: string]
): Total[] => {
  const { sql, values } = whereSql(query);
  return dataset.rows(
    totalRow,
    `SELECT money_kind, count(${quoted(low)}) AS known, sum(${quoted(low)}) AS low, sum(${quoted(high)}) AS high
     ${sql} GROUP BY money_kind ORDER BY money_kind`,
    values
  );
};

/** How many of the rows that meet the filters have each value of a column. */
export const countsBy = (
  dataset: Dataset,
  query: TableQuery,
  column: string
): { value: string | null; rows: number }[] => {
  const { sql, values } = whereSql(query);
  return dataset.rows(
    z.object({ value: z.string().nullable(), rows: z.number() }),
    `SELECT CAST(${quoted(column)} AS TEXT) AS value, count(*) AS rows ${sql} GROUP BY ${quoted(column)}
     ORDER BY ${quoted(column)}`,
    values
  );
};

/** The columns asked, in the order asked. */
export const selectedColumns = ({ table, columns }: TableQuery): Column[] =>
  columns.flatMap((name) => table.columns.filter((column) => column.name === name));

export type Cells = readonly Value[];

function* validated(found: Iterable<unknown[]>, validate: Validate): Iterable<Cells> {
  for (const cells of found) {
    validate(cells);
    yield cells;
  }
}

/** The rows asked, as cells in the order of the columns asked, all read at once. */
export const tableCells = (dataset: Dataset, query: TableQuery): Cells[] => {
  const { sql, values } = tableStatement(query);
  return [...validated(dataset.cells(sql, values), validatorFor(selectedColumns(query)))];
};

/**
 * The same one by one, each validated as it is taken.
 * Whoever stops taking them ends the query.
 */
export const tableCellsOneByOne = (dataset: Dataset, query: TableQuery): Iterable<Cells> => {
  const { sql, values } = tableStatement(query);
  const found = dataset.cellsOneByOne(sql, values);
  const validate: Validate = validatorFor(selectedColumns(query));
  return { [Symbol.iterator]: () => validated(found, validate)[Symbol.iterator]() };
};

/** The rows asked, as records. */
export const tableRows = (dataset: Dataset, query: TableQuery): Row[] => {
  const { columns } = query;
  return tableCells(dataset, query).map((cells) =>
    Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? null]))
  );
};

/** `facts.fact_id, facts.low …`: the keys of a schema, each a column of `table`, as a SELECT lists them. */
export const columnsOf = (table: string, { shape }: z.ZodObject): string =>
  Object.keys(shape)
    .map((name) => `${table}.${name}`)
    .join(', ');
