// Check: no firm stays an SME once an owner that is public or larger ends its autonomy.
import { changesOf, isSmall, tiesOn, type Firm, type Holder, type Sized } from '#model/group.ts';
import type { Check } from '../check.ts';
import { DataError, pathTo } from '../error.ts';
import { firmsIn } from '../firm.ts';

/** At the precision that both have: a class that ends in the year that an owner enters has answered. */
const before = (one: string, other: string): boolean =>
  one.slice(0, other.length) < other.slice(0, one.length);

/** The dates within a class: its start, and all that changes in it before it ends. */
const within = ({ from, to }: Sized, firm: Firm): (string | null)[] => [
  from,
  ...changesOf(firm).filter((date) => (from === null || from < date) && (to === null || before(date, to)))
];

const named = (why: string, holders: readonly Holder[], owners: Firm['owners'], names: readonly string[]) =>
  holders.map((holder) => `${names[owners.indexOf(holder)]} (${why})`);

export const autonomy: Check = (data) => {
  const firmOf = firmsIn(data);
  return data.organisations.flatMap(({ file, path, item }) => {
    const firm = firmOf(item);
    const names = item.owners.map(({ name }) => name.en);
    return item.size_classes.flatMap((size, index) => {
      if (!isSmall(size.class)) return [];
      for (const date of within(size, firm)) {
        const ties = tiesOn(firm, date);
        const who = [
          ...named('public', ties.public, firm.owners, names),
          ...named('larger', ties.larger, firm.owners, names)
        ];
        if (who.length > 0)
          return [
            new DataError(
              { file, path: pathTo(path, 'size_classes', index) },
              `it is ${size.class}${date === null ? '' : ` in ${date}`} while held by ${who.join(', ')}`,
              'end the class (to:) when they enter or take it away; or correct share_percent, stake or larger of the owner'
            )
          ];
      }
      return [];
    });
  });
};
