// Reads a published table: chosen columns, filters, order and part, as rows at once or one by one.
import { z } from 'zod';
import type { Row, Table } from '#model/table/table.ts';
import { readRow, readRows, rowsOneByOne } from './read.ts';
import { selects } from './selects.ts';

export const operators = ['in', 'has', 'not', 'gte', 'lte', 'gt', 'lt', 'contains', 'empty'] as const;
export type Operator = (typeof operators)[number];

export interface Condition {
  readonly column: string;
  readonly operator: Operator;
  readonly values: readonly (string | number | boolean)[];
}

/** What is asked of a table. Every name in it is one of the table's own columns. */
export interface Asked {
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
const periodSql = ({ table: { period }, from, to }: Asked): string[] => {
  if (period === undefined || (from === undefined && to === undefined)) return [];
  const [start, end] = [quoted(period[0]), quoted(period[1])];
  const at = (column: string, compared: string, asked: string) =>
    `substr(${column}, 1, length(:${asked})) ${compared} substr(:${asked}, 1, length(${column}))`;
  return [
    `coalesce(${start}, ${end}) IS NOT NULL`,
    ...(from === undefined ? [] : [`(${end} IS NULL OR ${at(end, '>=', 'period_from')})`]),
    ...(to === undefined ? [] : [`(${start} IS NULL OR ${at(start, '<=', 'period_to')})`])
  ];
};

const whereSql = (asked: Asked): Statement => {
  const { table, conditions, from, to } = asked;
  const tests = conditions.map((condition, index) =>
    conditionSql(condition, quoted(condition.column), `value_${index}`)
  );
  const all = [...tests, ...periodSql(asked)];
  const values: Record<string, string | number | null> = {};
  conditions.forEach((condition, index) => (values[`value_${index}`] = conditionValue(condition)));
  if (table.period !== undefined && from !== undefined) values['period_from'] = from;
  if (table.period !== undefined && to !== undefined) values['period_to'] = to;
  const sql = `FROM (${selects[table.name] ?? ''})${all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`}`;
  return { sql, values };
};

/** The SELECT of what is asked. Ties are broken by the key, so that pages follow one another. */
export const tableStatement = (asked: Asked): Statement => {
  const { table, columns, sort, limit, offset } = asked;
  const { sql, values } = whereSql(asked);
  const keys = table.key.filter((name) => !sort.some(({ column }) => column === name));
  const order = [
    ...sort.map(({ column, descending }) => `${quoted(column)}${descending ? ' DESC' : ''} NULLS LAST`),
    ...keys.map(quoted)
  ];
  const part = limit === undefined && offset === 0 ? '' : ' LIMIT :limit OFFSET :offset';
  return {
    sql: `SELECT ${columns.map(quoted).join(', ')} ${sql} ORDER BY ${order.join(', ')}${part}`,
    values: part === '' ? values : { ...values, limit: limit ?? -1, offset }
  };
};

/** How many rows meet the filters, whatever part of them is asked. */
export const countRows = (asked: Asked): number => {
  const { sql, values } = whereSql(asked);
  return readRow(z.object({ rows: z.number() }), `SELECT count(*) AS rows ${sql}`, values)?.rows ?? 0;
};

/** SQLite has no booleans: 0 and 1 stand for them. */
const booleansOf = ({ table, columns }: Asked): readonly string[] =>
  table.columns
    .filter(({ name, type }) => type === 'boolean' && columns.includes(name))
    .map(({ name }) => name);

/** What proves a row: the table's own schema, or that of each column where only some are asked. */
const proofOf = ({ table, columns }: Asked): ((row: Record<string, unknown>) => Row) => {
  if (
    columns.length === table.columns.length &&
    table.columns.every(({ name }, index) => columns[index] === name)
  )
    return (row) => table.row.parse(row);
  const asked = table.columns.filter(({ name }) => columns.includes(name));
  return (row) => {
    const proved: Record<string, Row[string]> = {};
    for (const name in row) proved[name] = null;
    for (const { name, schema } of asked) proved[name] = schema.parse(row[name]);
    return proved;
  };
};

/**
 * The rows asked, proved one by one as they are taken, from the database being read now even where they are taken later.
 * Whoever stops taking them ends the query.
 */
export const tableRows = (asked: Asked): Iterable<Row> => {
  const { sql, values } = tableStatement(asked);
  const booleans = booleansOf(asked);
  const proof = proofOf(asked);
  return rowsOneByOne(sql, values, (row) => {
    for (const name of booleans) if (row[name] !== null) row[name] = row[name] === 1;
    return proof(row);
  });
};

const columnRow = z.object({ name: z.string() });

/** The columns of a table or view as the file itself names them. */
export const storedColumns = (stored: string): string[] =>
  readRows(columnRow, 'SELECT name FROM pragma_table_info(:stored)', { stored }).map(({ name }) => name);
