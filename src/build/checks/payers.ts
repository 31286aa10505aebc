// Check: money is private only where no public body is among those who paid.
import { languages } from '#model/language.ts';
import type { Organisation } from '#model/organisation.ts';
import type { Check } from '../check.ts';
import type { Data } from '../data.ts';
import { DataError, pathTo } from '../error.ts';

/** Institutions, who pays public money, who holds a firm as a public body, and what is part of one of these. */
const publicBodies = ({ facts, organisations }: Data): ReadonlySet<string> => {
  const found = new Set<string>([
    ...facts.flatMap(({ item }) =>
      item.indicator === 'public-funding' && item.counterparty_role === 'payer'
        ? (item.counterparty ?? [])
        : []
    ),
    ...organisations.flatMap(({ item }) => [
      ...(item.kind === 'institution' ? [item.id] : []),
      ...item.owners.flatMap(({ type, organisation }) => (type === 'public' ? (organisation ?? []) : []))
    ])
  ]);
  for (const { item } of organisations)
    if (item.part_of.some((whole) => found.has(whole))) found.add(item.id);
  return found;
};

const namesOf = ({ name, also_known_as, legal_name }: Organisation): string[] =>
  [...languages.map((lang) => name[lang]), ...also_known_as, legal_name ?? ''].filter((text) => text !== '');

export const payers: Check = (data) => {
  const bodies = publicBodies(data);
  const names = data.organisations
    .filter(({ item }) => bodies.has(item.id))
    .flatMap(({ item }) => namesOf(item));
  return data.facts.flatMap(({ file, path, item }) => {
    if (item.indicator !== 'private-funding') return [];
    const { counterparty, counterparty_name: named } = item;
    const body =
      counterparty !== undefined && bodies.has(counterparty)
        ? counterparty
        : names.find((name) => languages.some((lang) => named?.[lang].includes(name)));
    return body === undefined
      ? []
      : [
          new DataError(
            { file, path: pathTo(path, 'indicator') },
            `${body} is a public body: this is not private money`,
            'write indicator: mixed-funding (and, if it was published, formerly: the id it had), or public-funding for what that body alone paid'
          )
        ];
  });
};
