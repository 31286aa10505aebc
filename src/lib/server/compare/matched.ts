// The SMEs matched with chosen firms: of the same age and the same size. The method page says the rule in words.
import { matchedBand, type BandPoint } from '#charts/matched-band.ts';
import { align, type AlignedFirm, type FirmPoints } from './align.ts';
import type { Alignment } from './params.ts';
import type { Measure, YearPoint } from './year-point.ts';

/** A firm whose year of foundation is known. */
export interface Aged extends FirmPoints {
  readonly founded: number;
}

/** Years between the foundations of two firms of the same age. */
const maxAgeGap = 5;

/** Where a class of size ends and the next begins: the European thresholds of micro, small and medium firms. */
const thresholds: Readonly<Record<Measure, readonly number[]>> = {
  turnover: [2e6, 10e6, 50e6],
  headcount: [10, 50, 250]
};

/** The class of a value; undefined where sources leave it open. */
const sizeClass = ({ low, high, limit }: YearPoint, measure: Measure): number | undefined => {
  const isOver = (value: number, threshold: number) =>
    measure === 'turnover' ? value > threshold : value >= threshold;
  const classOf = (value: number) =>
    thresholds[measure].filter((threshold) => isOver(value, threshold)).length;
  return limit || classOf(low) !== classOf(high) ? undefined : classOf(low);
};

/** Whether both have a value of the same class in the same year, or as many years after their foundation. */
const isSameSize = (a: Aged, b: Aged, measure: Measure): boolean =>
  a.points.some((one) => {
    const size = sizeClass(one, measure);
    return (
      size !== undefined &&
      b.points.some(
        (other) =>
          (one.year === other.year || one.year - a.founded === other.year - b.founded) &&
          sizeClass(other, measure) === size
      )
    );
  });

export interface MatchedSet {
  readonly firms: readonly AlignedFirm[];
  readonly band: readonly BandPoint[];
}

interface MatchOptions {
  readonly measure: Measure;
  readonly alignment: Alignment;
  /** Of the chosen firms that have had a public euro. */
  readonly publicYears: ReadonlyMap<string, number>;
}

/**
 * Returns the SMEs that match at least one of the chosen firms. Since an SME may never have had a public euro, it counts,
 * there, from that of the firm that it matches: the one founded closest to it, the first of those given where two are.
 */
export const matchedSet = (
  chosen: readonly Aged[],
  pool: readonly Aged[],
  { measure, alignment, publicYears }: MatchOptions
): MatchedSet => {
  const references = alignment === 'since-public' ? chosen.filter(({ id }) => publicYears.has(id)) : chosen;
  const clocks = new Map<string, number>();
  const members = pool.filter((sme) => {
    if (chosen.some(({ id }) => id === sme.id)) return false;
    const [closest] = references
      .filter((firm) => Math.abs(firm.founded - sme.founded) <= maxAgeGap && isSameSize(firm, sme, measure))
      .toSorted((a, b) => Math.abs(a.founded - sme.founded) - Math.abs(b.founded - sme.founded));
    if (closest === undefined) return false;
    const clock = publicYears.get(closest.id);
    if (clock !== undefined) clocks.set(sme.id, clock);
    return true;
  });
  const { firms } = align(members, alignment, clocks);
  return { firms, band: matchedBand(firms.map(({ points }) => points)) };
};
