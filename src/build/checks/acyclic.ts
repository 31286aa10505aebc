// Check: nothing is part of itself, directly or through others.
import type { Check } from '../check.ts';
import { DataError, pathTo } from '../error.ts';

export const acyclic: Check = ({ organisations }) => {
  const parents = new Map<string, readonly string[]>(
    organisations.map(({ item: { id, part_of } }) => [id, part_of])
  );

  /** The way from one organisation up to another, if there is one. */
  const way = (from: string, to: string, seen: ReadonlySet<string> = new Set()): string[] | undefined => {
    if (from === to) return [from];
    if (seen.has(from)) return undefined;
    for (const parent of parents.get(from) ?? []) {
      const found = way(parent, to, new Set([...seen, from]));
      if (found) return [from, ...found];
    }
    return undefined;
  };

  return organisations.flatMap(({ file, path, item: { id, part_of } }) =>
    part_of.flatMap((parent, index) => {
      const round = way(parent, id);
      return round
        ? [
            new DataError(
              { file, path: pathTo(path, 'part_of', index) },
              `${id} would be part of itself: ${[id, ...round].join(' → ')}`,
              'take one of these links away'
            )
          ]
        : [];
    })
  );
};
