import { expect, it } from 'vitest';
import { aid, errorsOf, errorsWith, organisation, source } from '../fixture.ts';

const fix =
  ' → write indicator: mixed-funding (and, if it was published, formerly: the id it had), or public-funding for what that body alone paid';
const round = (changes: object) =>
  aid({ id: 'a-round', indicator: 'private-funding', counterparty: undefined, ...changes });
const named = (name: string) => round({ counterparty_name: { fr: name, en: name } });

it('finds a public body among those who paid private money', () => {
  // The Caisse pays public money elsewhere, and holds Cloudwatt as a public body.
  expect(errorsOf(round({ counterparty: 'caisse' }))).toEqual([
    `facts[0].indicator: caisse is a public body: this is not private money${fix}`
  ]);
  expect(errorsOf(named('un fonds, caisse et d’autres'))).toEqual([
    `facts[0].indicator: caisse is a public body: this is not private money${fix}`
  ]);
  expect(
    errorsWith({
      'sources/one.yaml': source('one', { facts: [round({ counterparty: 'branch' })] }),
      'organisations/branch.yaml': organisation('branch', { part_of: ['caisse'] })
    })
  ).toEqual([
    `sources/one.yaml facts[0].indicator: branch is a public body: this is not private money${fix}`
  ]);
});

it('takes private payers, and mixed rounds', () => {
  expect(errorsOf(named('un fonds'), aid({ id: 'mixed', indicator: 'mixed-funding' }))).toEqual([]);
});
