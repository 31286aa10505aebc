// What the picture and the sentences of money-per-firm share: one amount a firm and nature, the median SME, who got nothing.
import { group, groups, max, median } from 'd3';
import { aidOf, onceOf } from '../aid.ts';
import { natures, type Row } from './data.ts';

export type Nature = (typeof natures)[number];

export type Known = Row & {
  readonly nature: Nature;
  readonly low: number;
  readonly high: number;
  readonly bound: string;
  readonly faded: number;
};
const isKnown = (d: Row): d is Known =>
  d.nature !== null && d.low !== null && d.high !== null && d.bound !== null && d.faded !== null;

/** Money of one nature to one firm, of one origin and one period: what sources give for it. */
export interface Amount {
  readonly first: Known;
  readonly rows: readonly Known[];
}

const highestOf = ({ rows }: Amount): number => max(rows, ({ high }) => high) ?? 0;

/** Returns the amounts of one nature, the largest first. */
export const amountsOf = (rows: readonly Row[], nature: Nature): Amount[] =>
  groups(
    rows.filter(isKnown).filter((d) => d.nature === nature),
    (d) => [d.organisation_id, d.origin, d.year_from, d.year_to, d.records].join(' ')
  )
    .flatMap(([, [first, ...others]]) => (first === undefined ? [] : [{ first, rows: [first, ...others] }]))
    .sort((a, b) => highestOf(b) - highestOf(a));

/** How many amounts of a nature are drawn where not all are. */
export const maxDrawn = {
  narrow: { capital: 3, grant: 3, advance: 2 },
  wide: { capital: 4, grant: 5, advance: 3 }
} as const;

/** Returns the statuses of the amounts that are drawn on a wide screen; the median SME is of what was committed. */
export const drawnStatuses = (rows: readonly Row[], show: 'main' | 'all'): ('committed' | 'solid')[] => {
  const drawn = natures.flatMap((nature) =>
    amountsOf(rows, nature).slice(0, show === 'all' ? undefined : maxDrawn.wide[nature])
  );
  const isPaid = ({ first }: Amount) => first.status !== 'committed';
  const statuses = [
    ...(medianSme(rows) !== undefined || !drawn.every(isPaid) ? (['committed'] as const) : []),
    ...(drawn.some(isPaid) ? (['solid'] as const) : [])
  ];
  return statuses.length === 0 ? ['committed', 'solid'] : statuses;
};

/**
 * Returns what the State aid register declares for the SME in the middle of those that it names, in euros. The bounds part
 * where two awards of a firm may be one, declared under two instruments. Undefined where there is none.
 */
export const medianSme = (rows: readonly Row[]) => {
  const registered = group(
    rows.filter((d) => d.origin === 'register'),
    (d) => d.organisation_id
  );
  const totals = [...registered.values()]
    .filter((own) => own.some((d) => d.comparison_group === 'sme'))
    .flatMap((own) => {
      const total = aidOf(own);
      return total === undefined ? [] : [{ high: total.high, low: onceOf(own)?.low ?? total.low }];
    });
  const low = median(totals, (one) => one.low);
  const high = median(totals, (one) => one.high);
  return low === undefined || high === undefined ? undefined : { low, high, firms: totals.length };
};

/**
 * How many awards of an amount the register declares once more on the same day, of the same sum, under another instrument:
 * as a grant what is a loan here, and the reverse.
 */
export const alsoAs = (rows: readonly Row[]): 'all' | 'some' | undefined => {
  const paired = rows.reduce((count, { awards_paired }) => count + (awards_paired ?? 0), 0);
  const awards = rows.reduce((count, d) => count + (d.awards ?? 0), 0);
  return paired === 0 ? undefined : paired < awards ? 'some' : 'all';
};

/** Counts the firms that are followed here: those with money and those without. */
export const firmsOf = (rows: readonly Row[]): number => new Set(rows.map((d) => d.organisation_id)).size;

/** Firms of which no public money was found. */
export const without = (rows: readonly Row[]): Row[] => rows.filter(({ nature }) => nature === null);
