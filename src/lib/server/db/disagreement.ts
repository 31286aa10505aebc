// What sources disagree about: pairs of facts that say different things of the same thing, and the editor's notes.
import { z } from 'zod';
import { memo } from './dataset.ts';

const pairRow = z.object({ fact_id: z.string(), other_id: z.string() });

/** Each pair both ways round. */
const pairs = memo((dataset) =>
  dataset.rows(pairRow, 'SELECT fact_id, other_id FROM disagreement_pair_view ORDER BY fact_id, other_id')
);

/** Facts that contradict each other, together with those that contradict these: sorted ids, groups by their first. */
export const contradictions = memo((dataset): readonly (readonly string[])[] => {
  const others = Map.groupBy(pairs(dataset), ({ fact_id }) => fact_id);
  const placed = new Set<string>();
  return [...others.keys()].flatMap((first) => {
    if (placed.has(first)) return [];
    const group = new Set([first]);
    for (const id of group) for (const { other_id } of others.get(id) ?? []) group.add(other_id);
    for (const id of group) placed.add(id);
    return [[...group].sort()];
  });
});

const noteRow = z.object({
  organisation_id: z.string().nullable(),
  indicator_id: z.string().nullable(),
  series_id: z.string().nullable(),
  status: z.string().nullable(),
  period_from: z.string().nullable(),
  period_to: z.string().nullable(),
  note_fr: z.string(),
  note_en: z.string()
});

/** The editor's notes on organisations and series. */
export const disagreementNotes = memo((dataset) =>
  dataset.rows(
    noteRow,
    `SELECT organisation_id, indicator_id, series_id, status, period_from, period_to, note_fr, note_en
     FROM disagreement_note ORDER BY ordinal`
  )
);
