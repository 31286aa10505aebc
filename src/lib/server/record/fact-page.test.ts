import { expect, it } from 'vitest';
import { changedDataset } from '../db/fixture.ts';
import { factPage, renamedFact } from './fact-page.ts';

const half = 'numergy-turnover-2014-2';
const total = 'cloudwatt-turnover-2014-1';
const origin = 'https://example.org';

it('says of a value of ours that we computed it, how and from what', () => {
  const dataset = changedDataset(
    `INSERT INTO fact_derivation VALUES ('${half}', 'sum', 'Deux moitiés.', 'Two halves.');
     INSERT INTO fact_input VALUES ('${half}', 0, '${total}')`
  );
  const page = factPage(dataset, half, 'en', origin);
  expect(page?.derived?.how).toBe('Two halves.');
  expect(page?.derived?.inputs.map(({ href }) => href)).toEqual([`/en/facts/${total}`]);
  expect(page?.citation.text).toContain('(computed by us – Two halves.)');
  expect(page?.fact.badges[0]).toEqual({ text: 'computed by us', meaning: 'Two halves.', tone: 'caution' });
  expect(factPage(dataset, half, 'fr', origin)?.fact.badges[0]?.text).toBe('calculé par nous');
  expect(factPage(dataset, total, 'en', origin)).not.toHaveProperty('derived');
});

it('says of a target what it aims at, and by when', () => {
  const dataset = changedDataset(
    `DELETE FROM fact_target;
     INSERT INTO fact_target VALUES ('${half}', 'turnover', '2017', NULL), ('${total}', 'headcount', NULL, NULL)`
  );
  const meant = (id: string) =>
    factPage(dataset, id, 'en', origin)?.meanings.find(({ name }) => name === 'Target of');
  expect(meant(half)?.text).toBe('turnover, by 2017');
  expect(meant(total)?.text).toBe('headcount, no date given');
  expect(meant('numergy-turnover-2013-1')).toBeUndefined();
});

it('leads from an id of a published version to the one of today', () => {
  const dataset = changedDataset(
    `DELETE FROM fact_alias; INSERT INTO fact_alias VALUES ('numergy-sales', '${half}')`
  );
  expect(renamedFact(dataset, 'numergy-sales')).toBe(half);
  expect(renamedFact(dataset, half)).toBeUndefined();
  expect(factPage(dataset, 'numergy-sales', 'en', origin)).toBeUndefined();
});
