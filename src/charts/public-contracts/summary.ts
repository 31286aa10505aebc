// What the sentences of public-contracts are computed from: how many contracts, who leads, what they lack.
import { money, sum } from '#model/money.ts';
import { named, type Row, type Context } from './data.ts';

const kind = 'procurement-volume/committed/contract';
const none = money(kind, 0);

export const count = (rows: readonly Row[], what: 'contracts' | 'unpriced' | 'undated'): number =>
  rows.reduce((all, d) => all + d[what], 0);

/** Of contracts that have an amount; undefined where none has. */
export const total = (rows: readonly Row[]): number | undefined => {
  const known = rows.flatMap(({ amount }) => (amount === null ? [] : [money(kind, amount)]));
  return known.length === 0 ? undefined : sum(none, ...known).high;
};

const ends = (rows: readonly Row[], low: 'months_low' | 'year_from', high: 'months_high' | 'year_to') => {
  const values = rows.flatMap((d) => [d[low], d[high]]).filter((value) => value !== null);
  return values.length === 0 ? undefined : { first: Math.min(...values), last: Math.max(...values) };
};
export type Ends = ReturnType<typeof ends>;

export const followed = (rows: readonly Row[]): Row[] =>
  named(rows).filter((d) => d.organisation_id !== null);

/** Returns the leading suppliers by amount, in order, equals together: two where two stand out, none where more than three are equal. */
export const leaders = (rows: readonly Row[]): Row[] => {
  const priced = named(rows)
    .filter((d) => (d.amount ?? 0) > 0)
    .toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
  const least = (rank: number) => priced.filter((d) => (d.amount ?? 0) >= (priced[rank]?.amount ?? Infinity));
  const first = least(0);
  const two = least(1);
  return first.length > 3 ? [] : first.length === 1 && two.length === 2 ? two : first;
};

/** Returns the largest number of contracts of a supplier, and who has it: nobody where they are too many to name. */
export const busiest = (rows: readonly Row[]) => {
  const max = Math.max(0, ...named(rows).map((d) => d.contracts));
  const those = named(rows).filter((d) => d.contracts === max);
  return { max, those: those.length > 3 ? [] : those };
};

export const lacks = (rows: readonly Row[]) => ({
  undated: count(rows, 'undated'),
  nameless: count(
    rows.filter((d) => d.line === 'unpublished' || d.line === 'unnamed'),
    'contracts'
  ),
  unpriced: count(rows, 'unpriced'),
  years: ends(rows, 'year_from', 'year_to'),
  months: ends(rows, 'months_low', 'months_high')
});

/** The months of almost all the register, and how many contracts are outside them; undefined where none is. */
const bulkOf = (row: Row) => {
  const { register_bulk_from: from, register_bulk_to: to } = row;
  const outside = row.register_contracts - row.register_undated - row.register_bulk_contracts;
  return from === null || to === null || outside === 0 ? undefined : { from, to, outside };
};

/** What the selection is cut from, and how good the rule that cuts it is; undefined where there is no row. */
export const registerOf = ({ rows }: Context) => {
  const [any] = rows;
  if (any === undefined) return undefined;
  const { register_from: from, register_to: to } = any;
  return {
    contracts: any.register_contracts,
    sources: any.register_sources,
    undated: any.register_undated,
    days: from === null || to === null ? undefined : { from, to },
    bulk: bulkOf(any),
    rule:
      any.rule_judged === null
        ? undefined
        : {
            judged: any.rule_judged,
            hits: any.rule_hits ?? 0,
            low: Math.round(100 * (any.rule_low ?? 0)),
            high: Math.round(100 * (any.rule_high ?? 0))
          }
  };
};

/** How good the rule is, where each contract that it selects here was judged; undefined elsewhere. */
export const allJudged = (context: Context) => {
  const rule = registerOf(context)?.rule;
  return context.params.level === 'digital' || rule?.judged !== count(context.rows, 'contracts')
    ? undefined
    : rule;
};

export interface Concentrated {
  /** Of the amount, from 0 to 1. */
  readonly share: number;
  readonly amount: number;
  /** The supplier; undefined for all others together. */
  readonly row: Row | undefined;
  readonly suppliers: number;
}

/** What the leaders have of the amount, then what all the others have; empty where nobody leads or all amounts are one's. */
export const concentration = (rows: readonly Row[]): Concentrated[] => {
  const whole = total(rows) ?? 0;
  const first = leaders(rows);
  const rest = whole - (total(first) ?? 0);
  if (first.length === 0 || whole <= 0 || rest < 0.005) return [];
  const suppliers = rows.reduce((sum_, d) => sum_ + (d.suppliers ?? 0), 0) - first.length;
  return [
    ...first.map((d) => ({ share: (d.amount ?? 0) / whole, amount: d.amount ?? 0, row: d, suppliers: 1 })),
    { share: rest / whole, amount: rest, row: undefined, suppliers }
  ];
};
