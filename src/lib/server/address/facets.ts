// Filters that list values with how many rows each would leave, given the others.
import type { FilterView } from '#lib/components/filtered.ts';

export interface Facet<Row> {
  readonly name: string;
  readonly label: string;
  /** The words of the choice of all. */
  readonly any: string;
  readonly valuesOf: (row: Row) => readonly string[];
  readonly textOf: (value: string) => string;
  readonly order: (a: string, b: string) => number;
}

type Chosen = Readonly<Record<string, unknown>>;

/** The rows that have every value chosen; `except` names a filter that is not looked at. */
export const chosenRows = <Row>(
  rows: readonly Row[],
  facets: readonly Facet<Row>[],
  chosen: Chosen,
  except?: string
): Row[] =>
  rows.filter((row) =>
    facets.every(({ name, valuesOf }) => {
      const value = chosen[name];
      return name === except || typeof value !== 'string' || valuesOf(row).includes(value);
    })
  );

/** How many of the rows have each value. */
export const countsOf = <Row>(
  rows: readonly Row[],
  { valuesOf }: Facet<Row>
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of valuesOf(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** The filters as a form shows them. The value chosen is listed even where the others leave it no row. */
export const facetViews = <Row>(
  rows: readonly Row[],
  facets: readonly Facet<Row>[],
  chosen: Chosen
): FilterView[] =>
  facets.map((facet) => {
    const { name, label, any, textOf, order } = facet;
    const value = chosen[name];
    const counts = countsOf(chosenRows(rows, facets, chosen, name), facet);
    const values = [...new Set([...counts.keys(), ...(typeof value === 'string' ? [value] : [])])].sort(
      order
    );
    return {
      name,
      label,
      options: [
        { value: '', text: any, selected: value === undefined },
        ...values.map((each) => ({
          value: each,
          text: `${textOf(each)} (${counts.get(each) ?? 0})`,
          selected: each === value
        }))
      ]
    };
  });
