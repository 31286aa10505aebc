// Check: ids of facts, events and excerpts are unique over all files, no document is described twice, no SIREN is two firms'.
import { sameAddress } from '#model/address.ts';
import type { Check } from '../check.ts';
import type { Data, Located } from '../data.ts';
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
