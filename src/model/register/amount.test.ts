import { expect, it } from 'vitest';
import { amountOf, contractAmountOf } from './amount.ts';

it.each([
  ['1013935', 1013935, 1013935],
  ['4592104.57', 4592104.57, 4592104.57],
  ['500,000 - 1,000,000', 500_000, 1_000_000],
  ['> 1,000,000 - 2,000,000', 1_000_000, 2_000_000],
  ['60000-500000', 60_000, 500_000],
  ['999999', 999_999, 999_999]
])('reads %s', (found, low, high) => {
  expect(amountOf(found)).toEqual({ low, high });
});

it.each([
  ['999999999', 'placeholder-amount'],
  ['99999999', 'placeholder-amount'],
  ['99999999.99', 'placeholder-amount'],
  ['', 'not-an-amount'],
  ['-5', 'not-an-amount'],
  ['2,000 - 1,000', 'not-an-amount'],
  ['confidential', 'not-an-amount']
])('leaves %j blank: %s', (found, reason) => {
  expect(amountOf(found)).toEqual({ low: null, high: null, reason });
});

it('takes a contract of zero euros for one without an amount, and an aid of zero for zero', () => {
  expect(contractAmountOf('0')).toMatchObject({ low: null, reason: 'zero-amount' });
  expect(amountOf('0')).toEqual({ low: 0, high: 0 });
});
