// Check: ids of facts, events and excerpts are unique over all files, no document is described twice, no SIREN is two firms'.
import { sameAddress } from '#model/address.ts';
import type { Fact } from '#model/fact.ts';
import type { Check } from '../check.ts';
import type { Data, Located } from '../data.ts';
import { DataError, pathTo } from '../error.ts';

const twice = <Item>(
  items: readonly Located<Item>[],
  key: string,
  valueOf: (item: Item) => string,
  fix: string
): DataError[] =>
  [...Map.groupBy(items, ({ item }) => valueOf(item)).values()].flatMap(([first, ...others]) =>
    others.map(
      ({ file, path, item }) =>
        new DataError(
          { file, path: pathTo(path, key) },
          `"${valueOf(item)}" is already used in ${first?.file === file ? first.path : [first?.file, first?.path].filter(Boolean).join(' ')}`,
          fix
        )
    )
  );

/** An id of a published version leads to one fact, and is no fact's of today. */
const former = (facts: readonly Located<Fact>[]): DataError[] => {
  const taken = new Set<string>(facts.map(({ item }) => item.id));
  return facts.flatMap(({ file, path, item }) =>
    item.formerly.flatMap((id, index) => {
      if (!taken.has(id)) {
        taken.add(id);
        return [];
      }
      return [
        new DataError(
          { file, path: pathTo(path, 'formerly', index) },
          `"${id}" is the id of a fact, or leads to one already`,
          'take it away, or give that fact another id'
        )
      ];
    })
  );
};

/** Every SIREN in the place that it stands in. */
const sirens = ({ organisations }: Data): Located<{ readonly number: string }>[] =>
  organisations.flatMap(({ file, item: { siren, former_sirens } }) => [
    ...(siren === undefined ? [] : [{ file, path: 'siren', item: siren }]),
    ...former_sirens.map((item, index) => ({ file, path: pathTo('former_sirens', index), item }))
  ]);

export const unique: Check = (data) => {
  const { facts, events, excerpts, sources } = data;
  return [
    ...twice(facts, 'id', ({ id }) => id, 'give this fact an id of its own'),
    ...former(facts),
    ...twice(events, 'id', ({ id }) => id, 'give this event an id of its own'),
    ...twice(excerpts, 'id', ({ id }) => id, 'give this excerpt an id of its own'),
    ...twice(
      sources,
      'url',
      ({ url }) => sameAddress(url),
      'keep one file for this document and move everything into it'
    ),
    ...twice(
      sirens(data),
      'number',
      ({ number }) => number,
      'keep it under the organisation that it belongs to: it is never that of a parent or of a subsidiary'
    )
  ];
};
