// Check: every id that is referred to exists.
import type { Check } from '../check.ts';
import type { Data, Referable } from '../data.ts';
import { DataError, pathTo, type Place } from '../error.ts';
import { didYouMean } from '#model/nearest.ts';

interface Reference extends Place {
  readonly kind: Referable;
  readonly id: string;
}

const homes: Readonly<Record<Referable, (id: string) => string>> = {
  organisation: (id) => `add data/organisations/${id}.yaml`,
  source: (id) => `add data/sources/${id}.yaml`,
  fact: (id) => `add the fact ${id} to the file of its source`,
  indicator: (id) => `add ${id} to data/vocabulary/indicator.yaml`,
  series: (id) => `add ${id} to data/vocabulary/series.yaml`
};

const from =
  ({ file, path }: Place) =>
  (kind: Referable, id: string | undefined, ...steps: PropertyKey[]): Reference[] =>
    id === undefined ? [] : [{ file, path: pathTo(path, ...steps), kind, id }];

const all = ({ facts, events, excerpts, organisations, definitions, disagreements }: Data): Reference[] => [
  ...facts.flatMap((fact) => {
    const to = from(fact);
    return [
      ...to('organisation', fact.item.organisation, 'organisation'),
      ...to('series', fact.item.series, 'series'),
      ...to('organisation', fact.item.counterparty, 'counterparty'),
      ...to('indicator', fact.item.indicator, 'indicator'),
      ...to('indicator', fact.item.target?.indicator, 'target', 'indicator'),
      ...to('fact', fact.item.target?.baseline, 'target', 'baseline'),
      ...(fact.item.derived?.inputs ?? []).flatMap((id, index) => to('fact', id, 'derived', 'inputs', index)),
      ...fact.item.corroborated_by.flatMap((id, index) => to('source', id, 'corroborated_by', index))
    ];
  }),
  ...events.flatMap((event) => [
    ...event.item.organisations.flatMap((id, index) =>
      from(event)('organisation', id, 'organisations', index)
    ),
    ...event.item.corroborated_by.flatMap((id, index) => from(event)('source', id, 'corroborated_by', index))
  ]),
  ...excerpts.flatMap((excerpt) =>
    from(excerpt)('organisation', excerpt.item.voice?.organisation, 'voice', 'organisation')
  ),
  ...organisations.flatMap((organisation) => [
    ...organisation.item.part_of.flatMap((id, index) =>
      from(organisation)('organisation', id, 'part_of', index)
    ),
    ...organisation.item.owners.flatMap((owner, index) =>
      from(organisation)('organisation', owner.organisation, 'owners', index, 'organisation')
    ),
    ...organisation.item.sources.flatMap((id, index) => from(organisation)('source', id, 'sources', index)),
    ...from(organisation)('source', organisation.item.technology?.source, 'technology', 'source')
  ]),
  ...[...definitions.values()].flatMap((definition) =>
    from(definition)('source', definition.item.source, 'source')
  ),
  ...disagreements.flatMap((disagreement) => [
    ...from(disagreement)('organisation', disagreement.item.organisation, 'organisation'),
    ...from(disagreement)('indicator', disagreement.item.indicator, 'indicator'),
    ...from(disagreement)('series', disagreement.item.series, 'series')
  ])
];

export const references: Check = (data) =>
  all(data).flatMap((reference) => {
    const { kind, id } = reference;
    const known = data.known[kind];
    if (known === undefined || known.has(id)) return [];
    return [
      new DataError(
        reference,
        `no ${kind} has the id "${id}"`,
        `${homes[kind](id)} or correct the id${didYouMean(id, known)}`
      )
    ];
  });
