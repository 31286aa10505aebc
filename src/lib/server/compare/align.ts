// Lines up the yearly values of firms: in calendar years, in years since the first public euro, or indexed.
import type { Alignment } from './params.ts';
import type { YearPoint } from './year-point.ts';

/** A point at its place: `low` and `high` are indexes, 100 in the first year, where values are indexed. */
export interface AlignedPoint {
  /** A calendar year, or years since the first public euro. */
  readonly at: number;
  readonly low: number;
  readonly high: number;
  readonly bound: YearPoint['bound'];
  readonly source: YearPoint;
}

export interface AlignedFirm {
  readonly id: string;
  /** The year from which it counts: that of its first public euro, else its first year read. */
  readonly start: number;
  /** In the order of time, at least one. */
  readonly points: readonly AlignedPoint[];
}

type LeftOutReason = 'no-public-euro' | 'no-year' | 'bound' | 'low-confidence' | 'zero';

export interface LeftOutFirm {
  readonly id: string;
  readonly reason: LeftOutReason;
}

export interface FirmPoints {
  readonly id: string;
  readonly points: readonly YearPoint[];
}

interface Aligned {
  readonly firms: readonly AlignedFirm[];
  readonly leftOut: readonly LeftOutFirm[];
}

/** Why values can't be indexed on their first one; undefined where they can. */
const baseFault = ({ limit, unsure, low }: YearPoint): LeftOutReason | undefined => {
  if (limit) return 'bound';
  if (unsure) return 'low-confidence';
  return low <= 0 ? 'zero' : undefined;
};

/** What a value says of the first one: the widest range that both allow. */
const indexed = (point: YearPoint, base: YearPoint): AlignedPoint => ({
  at: point.year,
  low: point === base ? 100 : (point.low / base.high) * 100,
  high: point === base ? 100 : (point.high / base.low) * 100,
  bound: point === base ? 'exact' : point.bound === 'exact' ? base.bound : point.bound,
  source: point
});

const alignOne = (
  { id, points }: FirmPoints,
  alignment: Alignment,
  publicYear: number | undefined
): AlignedFirm | LeftOutFirm => {
  const [first] = points;
  if (alignment === 'since-public' && publicYear === undefined) return { id, reason: 'no-public-euro' };
  if (first === undefined) return { id, reason: 'no-year' };
  if (alignment === 'indexed') {
    const reason = baseFault(first);
    return reason === undefined
      ? { id, start: first.year, points: points.map((point) => indexed(point, first)) }
      : { id, reason };
  }
  const zero = alignment === 'since-public' ? (publicYear ?? 0) : 0;
  return {
    id,
    start: alignment === 'since-public' ? zero : first.year,
    points: points.map((source) => ({
      at: source.year - zero,
      low: source.low,
      high: source.high,
      bound: source.bound,
      source
    }))
  };
};

/** Returns every firm once: lined up, or left out with the reason. `publicYears` are those of the first public euro. */
export const align = (
  firms: readonly FirmPoints[],
  alignment: Alignment,
  publicYears: ReadonlyMap<string, number>
): Aligned => {
  const found = firms.map((firm) => alignOne(firm, alignment, publicYears.get(firm.id)));
  return {
    firms: found.flatMap((one) => ('points' in one ? [one] : [])),
    leftOut: found.flatMap((one) => ('reason' in one ? [one] : []))
  };
};
