// The query of public-money-2010-2026 on made-up facts.
import { expect, it } from 'vitest';
import { aid, organisation, source } from '#build/fixture.ts';
import { vocabulary } from '#model/vocabulary.ts';
import { rowsOf } from '../fixtures.ts';
import chart from './chart.ts';

const text = { fr: '.', en: '.' };
const money = (id: string, changes = {}) =>
  aid({ id, organisation: 'plan', value: 55, summary: text, ...changes });
const ask = (...facts: ReturnType<typeof money>[]) =>
  rowsOf(
    chart,
    { status: 'all', show: 'main', euros: 'current' },
    {
      'vocabulary/flag.yaml': Object.fromEntries(
        vocabulary.flag.map((flag) => [flag, { label: text, definition: text, charted: flag === 'disputed' }])
      ),
      'organisations/plan.yaml': organisation('plan', { kind: 'programme' }),
      'organisations/part.yaml': organisation('part', { kind: 'programme', part_of: ['plan'] }),
      'sources/one.yaml': source('one', { facts })
    }
  );

it('shows a payment that is a part of a sum counted elsewhere, and no promise that is', () => {
  const rows = ask(
    money('paid', { organisation: 'part', status: 'disbursed', flag: 'overlaps-total' }),
    money('doubtful', { status: 'disbursed', flag: 'overlaps-total', confidence: 'low', value: 90 }),
    money('slice', { status: 'announced', flag: 'overlaps-total', value: 20 }),
    money('bill', { status: 'estimated', value: 100 })
  );
  expect(rows.map((d) => [d.organisation_id, d.status, d.low, d.within_id])).toEqual([
    ['part', 'disbursed', 55, 'plan'],
    ['plan', 'estimated', 100, null]
  ]);
});

it('puts a sum of several years in the wave of its middle', () => {
  const rows = ask(
    money('long', { period: { from: '2016', to: '2024' } }),
    money('short', { period: { from: '2016', to: '2017' }, value: 10 }),
    money('old', { period: '2016', value: 20 })
  );
  expect(rows.map((d) => [d.wave, d.year_from, d.year_to])).toEqual([
    ['first', 2016, 2016],
    ['first', 2016, 2017],
    ['second', 2016, 2024]
  ]);
});

it('knows money that a note calls redeployed', () => {
  const rows = ask(
    money('new', { value: 10 }),
    money('old', {
      value: 20,
      note: { fr: 'Redéploiement d’enveloppes.', en: 'Redeployment of existing envelopes.' }
    })
  );
  expect(rows.map((d) => [d.low, d.redeployed])).toEqual([
    [10, 0],
    [20, 1]
  ]);
});

it('knows spending that nobody announced, inside a programme or not', () => {
  const spent = ask(
    money('bill', { status: 'estimated', value: 100 }),
    money('paid', { organisation: 'part', status: 'disbursed' })
  );
  expect(spent.map(({ direct }) => direct)).toEqual([1, 1]);
  const promised = ask(
    money('promise', { status: 'announced' }),
    money('paid', { organisation: 'part', status: 'disbursed' })
  );
  expect(promised.map(({ direct }) => direct)).toEqual([0, 0]);
});
