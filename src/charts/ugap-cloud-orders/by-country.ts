// The orders that suppliers got, by the country they are from: what is sure, and what is left without a name.
import { countries, countryOf, type Country } from '../country-style.ts';
import { sure } from '../span.ts';
import type { Row, totals } from './data.ts';

type Total = ReturnType<typeof totals>[number];

export interface ByCountry {
  readonly country: Country;
  readonly suppliers: readonly Row[];
  readonly low: number;
  readonly high: number;
  /** Whether each amount is known without reserve. */
  readonly exact: boolean;
}

/** Returns what suppliers of each country got, the most first. Unsure rows, and those whose country was not read, count for nothing. */
export const byCountry = (suppliers: readonly Row[]): ByCountry[] =>
  countries
    .flatMap((country) => {
      const own = sure(suppliers).filter((d) => countryOf(d.country) === country);
      return own.length === 0
        ? []
        : [
            {
              country,
              suppliers: own,
              low: own.reduce((sum, d) => sum + d.low, 0),
              high: own.reduce((sum, d) => sum + d.high, 0),
              exact: own.every(({ bound }) => bound === 'exact')
            }
          ];
    })
    .sort((a, b) => b.high - a.high);

interface CountryShare {
  /** Undefined for what no supplier was named for. */
  readonly country: Country | undefined;
  readonly share: number;
  readonly amount: number;
}

/** Returns the share of each country in a total, from 0 to 1; none where an amount is not exact, or where all are of one country. */
export const sharesByCountry = (total: Total | undefined): CountryShare[] => {
  if (total === undefined) return [];
  const { whole, suppliers } = total;
  const parts = byCountry(suppliers);
  const exact = [whole, ...suppliers].every((d) => d.bound === 'exact' && d.low === d.high && d.faded === 0);
  const rest = parts.reduce((left, { high }) => left - high, whole.high);
  if (parts.length < 2 || !exact || rest < 0) return [];
  return [
    ...parts.map(({ country, high }) => ({ country, share: high / whole.high, amount: high })),
    ...(rest === 0 ? [] : [{ country: undefined, share: rest / whole.high, amount: rest }])
  ];
};
