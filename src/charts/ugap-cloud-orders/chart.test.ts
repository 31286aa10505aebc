// The query of ugap-cloud-orders on made-up orders.
import { expect, it } from 'vitest';
import { fact, organisation, source } from '#build/fixture.ts';
import { rowsOf } from '../fixtures.ts';
import chart from './chart.ts';

const text = { fr: '.', en: '.' };
const order = (id: string, value: number, changes = {}) =>
  fact({
    id,
    organisation: 'marche-cloud-ugap',
    indicator: 'procurement-volume',
    period: '2024',
    value,
    summary: text,
    ...changes
  });
const ask = (...facts: ReturnType<typeof order>[]) =>
  rowsOf(
    chart,
    {},
    {
      'vocabulary/indicator.yaml': Object.fromEntries(
        ['turnover', 'procurement-volume', 'market-measure'].map((id) => [
          id,
          { label: text, definition: text, units: ['EUR', 'percent'] }
        ])
      ),
      'organisations/marche-cloud-ugap.yaml': organisation('marche-cloud-ugap', { kind: 'programme' }),
      'organisations/firm.yaml': organisation('firm', {
        kind: 'provider',
        size_classes: [
          { class: 'PME', from: '2010', to: '2025', basis: text, deduced: false },
          { class: 'ETI', from: '2026', basis: text, deduced: false }
        ]
      }),
      'sources/one.yaml': source('one', { facts })
    }
  );
const total = order('total', 40);
const supplier = order('supplier', 20, {
  counterparty: 'firm',
  counterparty_role: 'supplier',
  flag: 'overlaps-total'
});

it('puts a supplier under its total, in its group of the year of the orders', () => {
  expect(ask(total, supplier).map((d) => [d.role, d.organisation_id, d.comparison_group, d.low])).toEqual([
    [null, null, null, 40],
    ['supplier', 'firm', 'sme', 20]
  ]);
});

it('leaves out a rounded total beside an exact one, and keeps it alone', () => {
  const rounded = order('rounded', 41, { bound: 'about' });
  expect(ask(total, rounded, supplier).map((d) => d.low)).toEqual([40, 20]);
  expect(ask(rounded, supplier).map((d) => [d.low, d.bound])).toEqual([
    [41, 'about'],
    [20, 'exact']
  ]);
});

it('shows the last year that is detailed, and no sum of several years', () => {
  const rows = ask(
    total,
    supplier,
    order('later', 50, { period: '2025' }),
    order('all', 90, { period: { from: null, to: '2024' } })
  );
  expect(rows.map((d) => [d.year, d.low])).toEqual([
    [2024, 40],
    [2024, 20]
  ]);
});
