// Which charts use a fact, in their default state, and at which line of their table.
import { defaultStates } from '../chart/chart.ts';
import { memoByDatabase } from '../db/read.ts';
import { ids } from '../chart/table.ts';

export interface Use {
  readonly slug: string;
  /** From 1, as the table's anchors. */
  readonly line: number;
}

const uses = memoByDatabase((): ReadonlyMap<string, readonly Use[]> => {
  const found = defaultStates().flatMap(({ slug, rows }) =>
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

export const usesOf = (fact: string): readonly Use[] => uses().get(fact) ?? [];
