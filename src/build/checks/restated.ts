// Check: one figure of one page is one fact, not one of an organisation and another of a series, of its whole or of its owner.
import type { Fact } from '#model/fact.ts';
import { ends } from '#model/period.ts';
import type { Check } from '../check.ts';
import type { Data, Drawn } from '../data.ts';
import { DataError } from '../error.ts';

const figure = ({ source, item: { indicator, unit, value } }: Drawn<Fact>): string =>
  JSON.stringify([source, indicator, unit, value]);

/** Compared at the precision that both have: 2014 meets 2014-06. An open end goes on. */
const meet = (one: Fact, other: Fact): boolean => {
  const begins = (from: string | null, to: string | null): boolean =>
    from === null || to === null || from.slice(0, to.length) <= to.slice(0, from.length);
  const a = ends(one.period);
  const b = ends(other.period);
  return begins(a.from, b.to) && begins(b.from, a.to);
};

/** Each organisation with those that it is part of or that own it, and theirs. */
const above = ({ organisations }: Data): ((id: string) => ReadonlySet<string>) => {
  const parents = new Map<string, readonly string[]>(
    organisations.map(({ item }) => [
      item.id,
      [...item.part_of, ...item.owners.flatMap(({ organisation }) => organisation ?? [])]
    ])
  );
  return (id) => {
    const found = new Set<string>();
    const climb = (from: string): void => {
      for (const parent of parents.get(from) ?? [])
        if (!found.has(parent)) {
          found.add(parent);
          climb(parent);
        }
    };
    climb(id);
    return found;
  };
};

export const restated: Check = (data) => {
  const over = above(data);
  const one = ({ item: a }: Drawn<Fact>, { item: b }: Drawn<Fact>): boolean => {
    if (!meet(a, b)) return false;
    if ((a.series === undefined) !== (b.series === undefined)) return true;
    const { organisation: own } = a;
    const { organisation: other } = b;
    return own !== undefined && other !== undefined && (over(own).has(other) || over(other).has(own));
  };
  return [...Map.groupBy(data.facts, figure).values()].flatMap((group) =>
    group.flatMap((later, index) => {
      const first = group.slice(0, index).find((earlier) => one(earlier, later));
      return first === undefined
        ? []
        : [
            new DataError(
              later,
              `${first.path} says the same figure of ${first.item.organisation ?? first.item.series}`,
              'keep one of the two (with formerly: the id of the other), under the subject that the page speaks of'
            )
          ];
    })
  );
};
