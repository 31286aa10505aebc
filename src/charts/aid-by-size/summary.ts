// What the sentences of aid-by-size are computed from: what SMEs have of awards and of aid element, beside the whole.
import { aidOf, grantedBetween, middle, type Aid } from '../aid.ts';
import type { Row, Context } from './data.ts';

const awardsOf = (rows: readonly Row[]): number => rows.reduce((sum, d) => sum + d.awards, 0);
const isSme = (d: Row): boolean => (d.declared ?? d.size) === 'sme';
const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/** What SMEs have of some rows, in number and in aid element. */
const smes = (rows: readonly Row[]) => {
  const own = rows.filter(isSme);
  const aid = aidOf(own);
  const whole = aidOf(rows);
  const awards = awardsOf(own);
  const total = awardsOf(rows);
  return {
    awards,
    total,
    number: shareOf(awards, total),
    aid,
    whole,
    value: shareOf(middle(aid), middle(whole)),
    less: middle(aid) * total < middle(whole) * awards
  };
};
export type Share = ReturnType<typeof smes>;

/** Without the rows of `part`, which are among those of `whole`. */
const minus = (whole: Aid, part: Aid): Aid => {
  if (whole === undefined || part === undefined) return whole;
  const cents = (euros: number) => Math.round(100 * euros) / 100;
  return { ...whole, low: cents(whole.low - part.low), high: cents(whole.high - part.high) };
};

/** Returns the most aided firms of a sector, and what is left without them; undefined where nothing is. */
const withoutLargest = (rows: readonly Row[]) => {
  const top = rows.filter((d) => d.reading === 'largest');
  const all = rows.filter((d) => d.reading === 'corrected');
  const amounts = (some: readonly Row[]) => some.reduce((sum, d) => sum + d.awards_with_amount, 0);
  if (top.length === 0 || amounts(all) <= amounts(top)) return undefined;
  const whole = minus(aidOf(all), aidOf(top));
  const aid = minus(aidOf(all.filter(isSme)), aidOf(top.filter(isSme)));
  return {
    names: [...new Set(top.map((d) => d.beneficiary ?? ''))],
    aid,
    whole,
    value: shareOf(middle(aid), middle(whole))
  };
};
export type Rest = ReturnType<typeof withoutLargest>;

export const parts = ({ rows }: Context) => {
  const read = (reading: Row['reading']) => rows.filter((d) => d.reading === reading);
  const of = (criterion: Row['criterion']) =>
    smes(read('corrected').filter((d) => d.criterion === criterion));
  return {
    days: grantedBetween(rows),
    followed: of('organisation'),
    sector: of('nace'),
    rest: withoutLargest(rows.filter((d) => d.criterion === 'nace')),
    declared: smes(read('declared')),
    corrections: read('correction')
  };
};

export const lacks = ({ rows }: Context) => {
  const all = rows.filter((d) => d.reading === 'corrected');
  const count = (some: readonly Row[], what: (d: Row) => number) => some.reduce((sum, d) => sum + what(d), 0);
  return {
    total: awardsOf(all),
    without: count(all, (d) => d.awards - d.awards_with_amount),
    unknown: awardsOf(all.filter((d) => d.size === 'unknown')),
    bySector: awardsOf(all.filter((d) => d.criterion === 'nace')),
    paired: count(all, (d) => d.awards_paired)
  };
};

/** Which bars the drawing has. */
export const barsOf = ({ rows }: Context) => {
  const criteria = [...new Set(rows.map((d) => d.criterion))];
  const moved = new Set(rows.filter((d) => d.reading === 'correction').map((d) => d.criterion));
  return {
    followed: criteria.includes('organisation'),
    sector: criteria.includes('nace'),
    bars: 2 * criteria.length + 2 * moved.size,
    corrected: moved.size > 0
  };
};
