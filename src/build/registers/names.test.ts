import { expect, it } from 'vitest';
import { glossesOf, namesSchema } from './names.ts';

const names = namesSchema.parse([
  {
    siren: '775690662',
    name: 'ADP',
    contracts: ['c1', 'c2'],
    gloss: { fr: 'paie', en: 'payroll' },
    reason: { fr: 'Des initiales.', en: 'Initials.' },
    evidence: 'decp'
  }
]);
const supplier = { contract_id: 'c1', modification: 0, siren: '775690662', name: 'ADP' };

it('glosses each contract of the supplier named', () => {
  const { rows, errors } = glossesOf(names, [supplier, { ...supplier, contract_id: 'c2' }]);
  expect(errors).toEqual([]);
  expect(rows).toEqual(
    ['c1', 'c2'].map((contract_id) => ({
      contract_id,
      gloss_fr: 'paie',
      gloss_en: 'payroll',
      reason_fr: 'Des initiales.',
      reason_en: 'Initials.',
      source_id: 'decp'
    }))
  );
});

it.each([
  ['has another supplier', { siren: '326820065' }],
  ['writes the name otherwise', { name: 'ADP GSI' }],
  ['was not signed with it', { modification: 1 }],
  ['is not selected', { contract_id: 'c3' }]
])('refuses a contract that %s', (_, changes) => {
  const { errors } = glossesOf(names, [
    { ...supplier, contract_id: 'c2' },
    { ...supplier, ...changes }
  ]);
  expect(errors.map(({ file, path }) => [file, path])).toEqual([
    ['data/imports/decp/names.yaml', '[0].contracts[0]']
  ]);
});

it('refuses two glosses of one contract', () => {
  const { errors } = glossesOf([...names, ...names], [supplier, { ...supplier, contract_id: 'c2' }]);
  expect(errors.map(({ path }) => path)).toEqual(['[1].contracts[0]', '[1].contracts[1]']);
});
