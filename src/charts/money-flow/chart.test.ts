// The query of money-flow on made-up facts.
import { expect, it } from 'vitest';
import { aid, organisation, source } from '#build/fixture.ts';
import { rowsOf } from '../fixtures.ts';
import chart from './chart.ts';

const text = { fr: '.', en: '.' };
const money = (id: string, changes = {}) =>
  aid({ id, organisation: 'call', value: 55, period: '2021', summary: text, ...changes });
const ask = (...facts: ReturnType<typeof money>[]) =>
  rowsOf(
    chart,
    { status: 'committed', show: 'main' },
    {
      'vocabulary/indicator.yaml': {
        'public-funding': { label: text, definition: text, units: ['EUR'], funding: true },
        turnover: { label: text, definition: text, units: ['EUR'] },
        'market-measure': { label: text, definition: text, units: ['percent'] },
        beneficiaries: { label: text, definition: text, units: ['count'] }
      },
      'organisations/call.yaml': organisation('call', { kind: 'call' }),
      'organisations/firm.yaml': organisation('firm', { kind: 'provider' }),
      'sources/one.yaml': source('one', { facts })
    }
  );
const counted = (id: string, value: number) => ({
  ...money(id, { indicator: 'beneficiaries', value, unit: 'count', status: 'reported' }),
  instrument: undefined,
  counterparty: undefined
});

it('keeps the amounts of several dates apart, each with the awardees of its page', () => {
  const rows = ask(money('first'), money('later', { value: 13, period: '2024' }), counted('awardees', 23));
  expect(rows.map((d) => [d.year_to, d.low, d.chosen])).toEqual([
    [2021, 55, 23],
    [2024, 13, null]
  ]);
});

it('gives no count where one page gives two', () => {
  expect(ask(money('first'), counted('some', 27), counted('all', 48)).map((d) => d.chosen)).toEqual([null]);
});

it('keeps an amount whose payer no page names, and a firm of unknown size as a firm', () => {
  const rows = ask(money('unpaid', { organisation: 'firm', counterparty: undefined }));
  expect(rows.map((d) => [d.organisation_id, d.payer_fr, d.beneficiary])).toEqual([
    ['firm', null, 'unsized']
  ]);
});
