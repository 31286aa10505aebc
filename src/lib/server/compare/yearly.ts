// One measure of the chosen organisations, lined up, with the SMEs matched with them: what is drawn, listed and said.
import type { Dataset } from '../db/dataset.ts';
import { comparedFacts, firstPublicYears, smes, type ComparedFact } from '../db/compare.ts';
import type { OrganisationRow } from '../db/organisation.ts';
import { align, type AlignedFirm, type FirmPoints, type LeftOutFirm } from './align.ts';
import { matchedSet, type Aged, type MatchedSet } from './matched.ts';
import type { Alignment } from './params.ts';
import { yearPoints, type Measure, type YearPoint } from './year-point.ts';

export interface Yearly {
  readonly measure: Measure;
  readonly alignment: Alignment;
  /** The year of the first public euro of each organisation that has had one. */
  readonly publicYears: ReadonlyMap<string, number>;
  readonly firms: readonly AlignedFirm[];
  readonly leftOut: readonly LeftOutFirm[];
  /** The facts that are points of a year: all others are of other periods or units, or were said beforehand. */
  readonly yearlyFacts: ReadonlySet<string>;
  /** Undefined where no set is asked for. */
  readonly matched: MatchedSet | undefined;
  /** The organisations that match nothing, their year of foundation not being known. */
  readonly ageless: readonly string[];
}

interface Chosen {
  readonly organisations: readonly OrganisationRow[];
  readonly facts: readonly ComparedFact[];
  readonly years: Alignment;
  readonly matched: boolean;
}

const aged = (
  found: readonly { readonly id: string; readonly founded: string | null }[],
  points: ReadonlyMap<string, readonly YearPoint[]>
): Aged[] =>
  found.flatMap(({ id, founded }) =>
    founded === null ? [] : [{ id, founded: Number(founded.slice(0, 4)), points: points.get(id) ?? [] }]
  );

/** The firms that may be matched, with the years in which they were an SME. */
const pool = (dataset: Dataset, measure: Measure): Aged[] => {
  const known = smes(dataset);
  const facts = comparedFacts(
    dataset,
    known.map(({ id }) => id)
  );
  return aged(
    known,
    yearPoints(
      facts.filter(({ comparison_group }) => comparison_group === 'sme'),
      measure
    )
  );
};

export const yearly = (
  dataset: Dataset,
  measure: Measure,
  { organisations, facts, years: alignment, matched }: Chosen
): Yearly => {
  const points = yearPoints(facts, measure);
  const publicYears = firstPublicYears(
    dataset,
    organisations.map(({ id }) => id)
  );
  const given = organisations.map(({ id }): FirmPoints => ({ id, points: points.get(id) ?? [] }));
  return {
    measure,
    alignment,
    publicYears,
    ...align(given, alignment, publicYears),
    yearlyFacts: new Set(
      [...points.values()].flat().flatMap((point) => point.facts.map(({ fact_id }) => fact_id))
    ),
    matched: matched
      ? matchedSet(aged(organisations, points), pool(dataset, measure), { measure, alignment, publicYears })
      : undefined,
    ageless: matched ? organisations.filter(({ founded }) => founded === null).map(({ id }) => id) : []
  };
};
