// What the picture, the sentences and the table of firm-by-firm share: amounts of a firm, who leads, how much is known.
import { pageNatures, type Nature, type Row } from './data.ts';

export interface Amount {
  readonly nature: Nature;
  readonly low: number;
  readonly high: number;
  readonly bound: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly status: string;
  /** How many amounts, awards or contracts stand behind it, or beside it where they do not add up. */
  readonly count: number;
  /** Ids of its facts separated by spaces, or the rows of a register. */
  readonly facts: string | null;
  readonly records: string | null;
}

/** Returns the amounts of public money of a firm, those of pages and of the register; public orders apart. The largest stands first. */
export const moneyOf = (d: Row): Amount[] =>
  [
    ...pageNatures.flatMap((nature): Amount[] => {
      const low = d[`${nature}_low`];
      const high = d[`${nature}_high`];
      if (low === null || high === null) return [];
      return [
        {
          nature,
          low,
          high,
          bound: d[`${nature}_bound`],
          from: d[`${nature}_from`],
          to: d[`${nature}_to`],
          status: d[`${nature}_status`] ?? 'committed',
          count: d[`${nature}_amounts`],
          facts: d[`${nature}_facts`],
          records: null
        }
      ];
    }),
    ...(d.aid_low === null || d.aid_high === null
      ? []
      : [
          {
            nature: 'aid' as const,
            low: d.aid_low,
            high: d.aid_high,
            bound: null,
            from: d.aid_from,
            to: d.aid_to,
            status: 'committed',
            count: d.aid_awards ?? 0,
            facts: null,
            records: d.aid_records
          }
        ])
  ].sort((a, b) => b.high - a.high);

/** Returns the public orders of a firm; undefined where none has an amount of its own. */
export const ordersOf = (d: Row): Amount | undefined =>
  d.orders_amount === null
    ? undefined
    : {
        nature: 'orders',
        low: d.orders_amount,
        high: d.orders_amount,
        bound: null,
        from: d.orders_from,
        to: d.orders_to,
        status: 'committed',
        count: d.orders_contracts ?? 0,
        facts: null,
        records: d.orders_records
      };

export interface Figure {
  readonly low: number;
  readonly high: number;
  readonly bound: string | null;
  readonly year: number;
  readonly facts: string | null;
}

/** Returns the best or the latest turnover of a firm, or its staff; undefined where none is sure. */
export const figureOf = (d: Row, name: 'best' | 'latest' | 'staff'): Figure | undefined => {
  const low = d[`${name}_low`];
  const high = d[`${name}_high`];
  const year = d[`${name}_year`];
  return low === null || high === null || year === null
    ? undefined
    : { low, high, bound: d[`${name}_bound`], year, facts: d[`${name}_facts`] };
};

type Valued = Pick<Figure, 'low' | 'high' | 'bound'>;

interface Known<F> {
  readonly d: Row;
  readonly figure: F;
}

/**
 * Returns the firms whose figure is the highest, several where they are the same; none where a range or a bound leaves open
 * which one it is.
 */
export const leaders = <F extends Valued>(
  rows: readonly Row[],
  of: (d: Row) => F | undefined
): Known<F>[] => {
  const least = ({ low, bound }: Valued): number => (bound === 'at-most' ? 0 : low);
  const all = rows
    .flatMap((d) => {
      const figure = of(d);
      return figure === undefined ? [] : [{ d, figure }];
    })
    .sort((a, b) => least(b.figure) - least(a.figure));
  const [first] = all;
  if (first === undefined) return [];
  const isSame = ({ figure: { low, high, bound } }: Known<F>): boolean =>
    low === first.figure.low && high === first.figure.high && bound === first.figure.bound;
  const isBelow = ({ figure: { high, bound } }: Known<F>): boolean =>
    bound !== 'at-least' && high < least(first.figure);
  return all.every((one) => isSame(one) || isBelow(one)) ? all.filter(isSame) : [];
};

export const capitalOf = (d: Row): Amount | undefined =>
  moneyOf(d).find(({ nature }) => nature === 'capital');

/** Whether nothing was found, where it was looked for or where it could not be. */
export const isWithout = ({ money_absent }: Row): boolean =>
  money_absent === 'none' || money_absent === 'unmatched';

/** How many things are known of a firm: what a picture of some firms shows first. */
const knownOf = (d: Row): number =>
  [
    d.money_absent === null,
    d.best_high !== null,
    d.staff_high !== null,
    d.status !== 'unread',
    d.technology_origin !== 'unknown',
    d.comparison_group === 'state-backed'
  ].filter(Boolean).length;

/** Returns the firms of which most is known, `max` of them, in the order of the rows. */
export const telling = (rows: readonly Row[], max: number): Row[] => {
  const picked = new Set(rows.toSorted((a, b) => knownOf(b) - knownOf(a)).slice(0, max));
  return rows.filter((d) => picked.has(d));
};
