import { expect, it } from 'vitest';
import { changedDataset } from '../db/fixture.ts';
import { organisationView } from './organisation.ts';

const histories = (change: string) => {
  const dataset = changedDataset(change);
  return (caption: string, id = 'ikoula') =>
    organisationView(dataset, id, 'en')
      ?.histories.find((history) => history.caption === caption)
      ?.rows.map((row) => row.map(({ text }) => text.replaceAll(/\s/g, ' ')));
};

it('says who an owner is, and a share as it was read', () => {
  const of = histories(`
    DELETE FROM owner_nature WHERE organisation_id = 'ikoula'; DELETE FROM owner WHERE organisation_id = 'ikoula';
    INSERT INTO owner VALUES ('ikoula', 0, NULL, 'A', 'A', 33.3, '2012', NULL), ('ikoula', 1, NULL, 'B', 'B', NULL, '2013', '2014'),
      ('ikoula', 2, NULL, 'C', 'C', NULL, NULL, NULL);
    INSERT INTO owner_nature VALUES ('ikoula', 0, 'public', NULL, NULL, NULL), ('ikoula', 1, 'investor', 'control', 1, NULL)`);
  expect(of('Owners over time')).toEqual([
    ['since 2012', 'A', 'public body', '33.3%'],
    ['2013–2014', 'B', 'investor', 'control, over 50%'],
    ['date not read', 'C', '', 'not read']
  ]);
});

it('says which group a firm is compared in, from when to when', () => {
  const of = histories(`
    DELETE FROM organisation_group WHERE organisation_id = 'ikoula';
    INSERT INTO organisation_group VALUES ('ikoula', 0, 'sme', '1998', '2020'), ('ikoula', 1, 'state-backed', '2020', NULL)`);
  expect(of('Comparison group over time')).toEqual([
    ['1998–2020', 'SMEs'],
    ['since 2020', 'State-backed ventures']
  ]);
  expect(of('Comparison group over time', 'andromede')).toBeUndefined();
});
