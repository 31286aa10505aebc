// The ticks of a logarithmic axis.
import { range } from 'd3';

/** The powers of ten within a domain. */
export const powersOfTen = (low: number, high: number): number[] =>
  range(Math.ceil(Math.log10(low)), Math.floor(Math.log10(high)) + 1).map((power) => 10 ** power);
