// Constant euros: factors that carry the euros of a year to those of a base year, from annual average inflation.

/**
 * Factors by year such that `amount × factor` is in euros of `base`.
 * `inflation` maps a year to the change of that year's average price level over the year before, in per cent.
 * Years are covered as far as the chain of rates runs unbroken from the base year; others are absent.
 */
export const deflators = (inflation: ReadonlyMap<number, number>, base: number): Map<number, number> => {
  const factors = new Map([[base, 1]]);
  let factor = 1;
  for (let year = base; ; year -= 1) {
    const rate = inflation.get(year);
    if (rate === undefined) break;
    factor *= 1 + rate / 100;
    factors.set(year - 1, factor);
  }
  factor = 1;
  for (let year = base + 1; ; year += 1) {
    const rate = inflation.get(year);
    if (rate === undefined) break;
    factor /= 1 + rate / 100;
    factors.set(year, factor);
  }
  return factors;
};
