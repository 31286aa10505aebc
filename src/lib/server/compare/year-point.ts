// The yearly values of firms, one point a year: what drawings, indexes and matched sets are computed from.
import type { ComparisonGroup } from '#model/vocabulary.ts';
import type { ComparedFact } from '../db/compare.ts';

export type Measure = 'turnover' | 'headcount';

const units = { turnover: 'EUR', headcount: 'people' } as const;

/** What sources say of one year of a firm. */
export interface YearPoint {
  readonly year: number;
  readonly low: number;
  readonly high: number;
  /** `exact` where sources give different ones: the range is what is known. */
  readonly bound: ComparedFact['bound'];
  /** Whether some source gives only a lower or an upper bound. */
  readonly limit: boolean;
  /** Whether some source is of low confidence. */
  readonly unsure: boolean;
  readonly group: ComparisonGroup;
  /** At least one, in the order of their ids. */
  readonly facts: readonly ComparedFact[];
}

/** Whether a value is that of one year: a year, a date in it, or about twelve months. An open end or a part of it is not. */
export const isWholeYear = ({ months, period_from, period_to }: ComparedFact): boolean =>
  months === null ? period_from !== null && period_from === period_to : months >= 11 && months <= 13;

/** Whether a fact is a point of a line: of a whole year, in the one unit that is drawn. */
const isPoint = (fact: ComparedFact, measure: Measure): boolean =>
  fact.indicator_id === measure &&
  fact.unit === units[measure] &&
  (fact.status === 'reported' || fact.status === 'estimated') &&
  isWholeYear(fact);

/** Returns the points of each organisation that has some, in the order of years. */
export const yearPoints = (
  facts: readonly ComparedFact[],
  measure: Measure
): ReadonlyMap<string, readonly YearPoint[]> => {
  const drawn = facts.filter((fact) => isPoint(fact, measure));
  const own = Map.groupBy(drawn, ({ organisation_id }) => organisation_id);
  return new Map(
    [...own].map(([id, some]) => [
      id,
      [...Map.groupBy(some, ({ year_to }) => year_to)]
        .flatMap(([year, same]): YearPoint[] => {
          const sorted = same.toSorted((a, b) => (a.fact_id < b.fact_id ? -1 : 1));
          const [first] = sorted;
          if (first === undefined) return [];
          return [
            {
              year,
              low: Math.min(...same.map(({ low }) => low)),
              high: Math.max(...same.map(({ high }) => high)),
              bound: same.every(({ bound }) => bound === first.bound) ? first.bound : 'exact',
              limit: same.some(({ bound }) => bound === 'at-least' || bound === 'at-most'),
              unsure: same.some(({ confidence }) => confidence === 'low'),
              group: first.comparison_group,
              facts: sorted
            }
          ];
        })
        .sort((a, b) => a.year - b.year)
    ])
  );
};
