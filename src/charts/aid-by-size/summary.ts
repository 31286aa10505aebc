// What the sentences of aid-by-size are computed from: what SMEs have of awards and of aid element, beside the whole.
import { aidOf, grantedBetween, middle, type Aid } from '../aid.ts';
import { sizes, type Row, type Context } from './data.ts';

type Size = (typeof sizes)[number];

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

/** What each size has of an amount, and the amount. */
export interface Split {
  readonly sizes: readonly { readonly size: Size; readonly aid: Aid; readonly row: Row }[];
  readonly whole: Aid;
}
type Reading = 'declared' | 'corrected';

/** The aid element by size, of firms with a profile here and of the others together. */
const split = (rows: readonly Row[], reading: Reading, take: (size: Size) => Aid): Split => {
  const own = rows.filter((d) => d.reading === reading);
  const all = sizes.flatMap((size) => {
    const those = own.filter((d) => (d.declared ?? d.size) === size);
    const [row] = those;
    const aid = minus(aidOf(those), take(size));
    return row === undefined || middle(aid) <= 0 ? [] : [{ size, aid, row }];
  });
  return { sizes: all, whole: aidOf(all.flatMap(({ aid }) => (aid === undefined ? [] : [aid]))) };
};

/** A firm may be written in several ways: its number says who it is, where it has one. */
const firmOf = ({ records, beneficiary }: Row): string | null =>
  /&siren=([^&]*)/.exec(records)?.[1] ?? beneficiary;

/** From this share of the whole on, one firm decides what sizes have: the drawing shows them without it too. */
const heavy = 1 / 3;

/** What sizes have, declared and corrected, with all firms and without the one that weighs most, where one weighs much. */
export const splits = ({ rows }: Context) => {
  const corrections = rows.filter((d) => d.reading === 'correction');
  const all = {
    declared: split(rows, 'declared', () => undefined),
    corrected: split(rows, 'corrected', () => undefined)
  };
  const top = rows.filter((d) => d.reading === 'largest');
  const names = [...new Set(top.map((d) => d.beneficiary ?? ''))];
  const aid = aidOf(top);
  const share = middle(aid) / (middle(all.corrected.whole) || 1);
  const firms = top.map(firmOf);
  const moved = corrections.filter((d) => firms.includes(firmOf(d)));
  // The rows of a firm give its corrected size; those of its correction lead back to the one that was declared.
  const declared = (size: Size): Aid =>
    minus(
      aidOf([...top.filter((d) => d.size === size), ...moved.filter((d) => d.declared === size)]),
      aidOf(moved.filter((d) => d.size === size))
    );
  const one = names.length === 1 && share >= heavy && share < 1;
  return {
    all,
    corrections,
    without: one
      ? {
          name: names.join(),
          aid,
          share: 100 * share,
          corrections: corrections.filter((d) => !moved.includes(d)),
          declared: split(rows, 'declared', declared),
          corrected: split(rows, 'corrected', (size) => aidOf(top.filter((d) => d.size === size)))
        }
      : undefined
  };
};

export type Without = NonNullable<ReturnType<typeof splits>['without']>;

/** What SMEs have of a split, in per cent; undefined where no amount was read. */
export const smeShare = ({ sizes: all, whole }: Split): number | undefined =>
  middle(whole) === 0
    ? undefined
    : shareOf(middle(all.find(({ size }) => size === 'sme')?.aid), middle(whole));

/** Which bars the drawing has. */
export const barsOf = (context: Context) => {
  const { all, corrections, without } = splits(context);
  const pair = (moved: number) => (moved === 0 ? 1 : 2);
  return {
    bars:
      all.declared.sizes.length === 0
        ? 0
        : pair(corrections.length) + (without === undefined ? 0 : pair(without.corrections.length)),
    corrected: corrections.length > 0,
    without: without !== undefined
  };
};
