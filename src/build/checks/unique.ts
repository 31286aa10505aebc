// Check: ids of facts, events and excerpts are unique over all files, and no document is described twice.
import { sameAddress } from '#model/address.ts';
import type { Check } from '../check.ts';
import type { Located } from '../data.ts';
import { DataError, pathTo } from '../error.ts';

const twice = <Item>(
  items: readonly Located<Item>[],
  key: string,
  valueOf: (item: Item) => string,
  cure: string
): DataError[] =>
  [...Map.groupBy(items, ({ item }) => valueOf(item)).values()].flatMap(([first, ...others]) =>
    others.map(
      ({ file, path, item }) =>
        new DataError(
          { file, path: pathTo(path, key) },
          `"${valueOf(item)}" is already used in ${first?.file === file ? first.path : [first?.file, first?.path].filter(Boolean).join(' ')}`,
          cure
        )
    )
  );

export const unique: Check = ({ facts, events, excerpts, sources }) => [
  ...twice(facts, 'id', ({ id }) => id, 'give this fact an id of its own'),
  ...twice(events, 'id', ({ id }) => id, 'give this event an id of its own'),
  ...twice(excerpts, 'id', ({ id }) => id, 'give this excerpt an id of its own'),
  ...twice(
    sources,
    'url',
    ({ url }) => sameAddress(url),
    'keep one file for this document and move everything into it'
  )
];
