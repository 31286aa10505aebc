// The query of public-money-by-project on made-up facts.
import { expect, it } from 'vitest';
import { aid, organisation, source } from '#build/fixture.ts';
import { rowsOf } from '../fixtures.ts';
import chart from './chart.ts';

const text = { fr: '.', en: '.' };
const paid = (id: string, organisationId: string, changes = {}) =>
  aid({ id, organisation: organisationId, value: 55, status: 'disbursed', summary: text, ...changes });

it('shows a payment that is a part of a sum counted elsewhere, and no aid to firms outside the plans', () => {
  const rows = rowsOf(
    chart,
    { wave: 'all', show: 'main', euros: 'current' },
    {
      'organisations/plan.yaml': organisation('plan', { kind: 'programme', wave: 'second' }),
      'organisations/firm.yaml': organisation('firm'),
      'sources/one.yaml': source('one', {
        facts: [
          paid('part', 'plan', { flag: 'overlaps-total' }),
          paid('doubtful', 'plan', { flag: 'overlaps-total', confidence: 'low', value: 90 }),
          paid('elsewhere', 'firm')
        ]
      })
    }
  );
  expect(
    rows.map(({ organisation_id, status, low, publishers }) => [organisation_id, status, low, publishers])
  ).toEqual([
    ['plan', 'announced', null, null],
    ['plan', 'committed', null, null],
    ['plan', 'disbursed', 55, 'Le Journal']
  ]);
});

it('names all that a project is part of, near or far', () => {
  const programme = (id: string, part_of: string[] = []) =>
    organisation(id, { kind: 'programme', wave: 'second', part_of });
  const rows = rowsOf(
    chart,
    { wave: 'all', show: 'main', euros: 'current' },
    {
      'organisations/fund.yaml': programme('fund'),
      'organisations/plan.yaml': programme('plan', ['fund']),
      'organisations/call.yaml': programme('call', ['plan']),
      'sources/one.yaml': source('one', { facts: [paid('part', 'call')] })
    }
  );
  expect(rows.find(({ low }) => low !== null)?.part_of).toBe('fund plan');
});
