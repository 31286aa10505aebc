// The band of a matched set over time: from the lowest to the highest value, and the median, where three firms have one.
import { max, median, min, rollups } from 'd3';

export interface MatchedValue {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

export interface BandPoint extends MatchedValue {
  readonly median: number;
  /** How many firms have a value at that time. */
  readonly firms: number;
}

/** How many firms make a band: with fewer, the band would be one firm's life. */
export const minFirms = 3;

/** Returns the band of firms, each given by its values, one at a time at most; no point where fewer than three have one. */
export const matchedBand = (firms: readonly (readonly MatchedValue[])[]): BandPoint[] =>
  rollups(
    firms.flat(),
    (values) => ({
      low: min(values, ({ low }) => low) ?? 0,
      high: max(values, ({ high }) => high) ?? 0,
      median: median(values, ({ low, high }) => (low + high) / 2) ?? 0,
      firms: values.length
    }),
    ({ at }) => at
  )
    .map(([at, point]) => ({ at, ...point }))
    .filter((point) => point.firms >= minFirms)
    .sort((a, b) => a.at - b.at);
