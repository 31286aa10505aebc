// Check: a date of publication that was worked out fits the facts and events of the page, and the dated pages that state the same.
import { ends, firstDay, type Period } from '#model/period.ts';
import type { Check } from '../check.ts';
import type { Data, Located, SourceHead } from '../data.ts';
import { DataError, pathTo } from '../error.ts';

/** Facts of these statuses have happened: a page that states one is published after it. */
const happened = new Set<string>(['reported', 'disbursed', 'recovered']);
/** In months. */
const maxApart = 18;

interface Statement {
  readonly id: string;
  readonly period: Period;
  /** Every source that states it. */
  readonly sources: readonly string[];
}

const statementsIn = ({ facts, events }: Data): Statement[] => [
  ...events.map(({ source, item }) => ({ ...item, sources: [source, ...item.corroborated_by] })),
  ...facts
    .filter(({ item }) => happened.has(item.status))
    .map(({ source, item }) => ({ ...item, sources: [source, ...item.corroborated_by] }))
];

/** Compared at the precision that both have. */
const isBefore = (one: string, other: string): boolean =>
  one.slice(0, other.length) < other.slice(0, one.length);

const monthOf = (instant: string): number => {
  const day = firstDay(instant);
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
};
/** The first and the last month that a date may mean. */
const monthsOf = (instant: string): { first: number; last: number } => {
  const first = monthOf(instant);
  return { first, last: instant.length === 4 ? first + 11 : first };
};
const apart = (one: string, other: string): number => {
  const { first, last } = monthsOf(one);
  const { first: otherFirst, last: otherLast } = monthsOf(other);
  return Math.max(0, otherFirst - last, first - otherLast);
};

export const publications: Check = (data) => {
  const sources = new Map<string, Located<SourceHead>>(
    data.sources.map((source) => [source.item.id, source])
  );
  const found = new Map<string, DataError>();
  for (const { id, period, sources: stating } of statementsIn(data)) {
    const start = ends(period).from;
    for (const one of stating) {
      const source = sources.get(one);
      if (
        source === undefined ||
        source.item.published_basis !== 'inferred' ||
        source.item.note !== undefined
      )
        continue;
      const { published } = source.item;
      if (published === null) continue;
      const at = { file: source.file, path: pathTo(source.path, 'published') };
      const fix = 'correct one of the two, or say in the note of the source why they differ';
      if (start !== null && isBefore(published, start))
        found.set(one, new DataError(at, `worked out as ${published}, it states ${id} of ${start}`, fix));
      for (const other of stating) {
        const dated = sources.get(other)?.item;
        if (
          other === one ||
          dated === undefined ||
          dated.published_basis === 'inferred' ||
          dated.published === null
        )
          continue;
        if (apart(published, dated.published) > maxApart)
          found.set(
            one,
            new DataError(
              at,
              `worked out as ${published}, it states ${id} like ${other}, published ${dated.published}`,
              fix
            )
          );
      }
    }
  }
  return [...found.values()];
};
