// Check: a list names each thing once, and a source does not corroborate itself.
import type { Check } from '../check.ts';
import { DataError, pathTo, type Place } from '../error.ts';

const again = ({ file, path }: Place, key: string, ids: readonly string[]): DataError[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [
          new DataError(
            { file, path: pathTo(path, key, index) },
            `"${id}" is named twice`,
            'take one of the two away'
          )
        ]
      : []
  );

export const repeated: Check = ({ facts, events, excerpts, organisations }) => [
  ...events.flatMap((event) => again(event, 'organisations', event.item.organisations)),
  ...excerpts.flatMap((excerpt) => again(excerpt, 'charts', excerpt.item.charts)),
  ...organisations.flatMap((organisation) => [
    ...again(organisation, 'part_of', organisation.item.part_of),
    ...again(organisation, 'services', organisation.item.services),
    ...again(organisation, 'sources', organisation.item.sources)
  ]),
  ...[...facts, ...events].flatMap((drawn) => [
    ...again(drawn, 'corroborated_by', drawn.item.corroborated_by),
    ...drawn.item.corroborated_by.flatMap((id, index) =>
      id === drawn.source
        ? [
            new DataError(
              { file: drawn.file, path: pathTo(drawn.path, 'corroborated_by', index) },
              'a source does not corroborate itself',
              'take it away'
            )
          ]
        : []
    )
  ])
];
