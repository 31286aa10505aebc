// Which charts use a fact, in their default state, and at which line of their table.
import { defaultStates } from '../chart/chart.ts';
import { memo, type Dataset } from '../db/dataset.ts';
import { ids } from '../chart/table.ts';

export interface Use {
  readonly slug: string;
  /** From 1, as the table's anchors. */
  readonly line: number;
}

const uses = memo((dataset): ReadonlyMap<string, readonly Use[]> => {
  const found = defaultStates(dataset).flatMap(({ slug, rows }) =>
    rows.flatMap((row, index) =>
      ids(row['fact_ids'] ?? row['fact_id']).map((fact) => ({ fact, slug, line: index + 1 }))
    )
  );
  return new Map(
    [...Map.groupBy(found, ({ fact }) => fact)].map(([fact, some]) => [
      fact,
      some.map(({ slug, line }) => ({ slug, line }))
    ])
  );
});

export const usesOf = (dataset: Dataset, fact: string): readonly Use[] => uses(dataset).get(fact) ?? [];
