import { expect, it } from 'vitest';
import { errorsOf, fact } from '../fixture.ts';

const how = { fr: 'Calcul.', en: 'Computed.' };
const summaryOf = (figure: string) => ({ fr: `${figure} %`, en: `${figure}%` });
const half = fact({
  id: 'half',
  indicator: 'market-measure',
  value: 50,
  bound: 'at-most',
  unit: 'percent',
  summary: summaryOf('50')
});
const total = fact({ id: 'total', value: 4_000_000, period: '2013', summary: { fr: '4 M€', en: '€4m' } });
const result = (changes: object) =>
  fact({
    id: 'result',
    period: '2012',
    summary: { fr: 'Moins de la moitié.', en: 'Under half.' },
    bound: 'at-most',
    value: 2_000_000,
    derived: { operation: 'share', inputs: ['half', 'total'], how },
    ...changes
  });

it('works a share out again', () => {
  expect(errorsOf(half, total, result({}))).toEqual([]);
  expect(errorsOf(half, total, result({ value: 2_100_000 }))).toEqual([
    'facts[2].derived: its inputs give 2000000 (at-most), it says 2100000 (at-most) → write 2000000 (at-most), or correct the inputs'
  ]);
  expect(errorsOf(half, total, result({ bound: 'exact' }))).toEqual([
    'facts[2].derived: its inputs give 2000000 (at-most), it says 2000000 → write 2000000 (at-most), or correct the inputs'
  ]);
  expect(
    errorsOf(half, total, result({ derived: { operation: 'share', inputs: ['total', 'half'], how } }))
  ).toEqual([
    'facts[2].derived: a share is a fact in percent, then a total in EUR → name those two facts in this order'
  ]);
});

const sum = (changes: object) =>
  fact({
    id: 'result',
    period: '2012',
    value: 6_000_000,
    derived: { operation: 'sum', inputs: ['total', 'cloudwatt-turnover-2014'], how },
    ...changes
  });

it('adds facts of one kind, that were read', () => {
  expect(errorsOf(fact(), total, sum({}))).toEqual([]);
  expect(errorsOf(fact({ status: 'estimated' }), total, sum({}))).toEqual([
    'facts[2].derived: cloudwatt-turnover-2014 is turnover/EUR/estimated/none, this is turnover/EUR/reported/none → add and subtract facts of one kind only'
  ]);
  expect(errorsOf(fact({ bound: 'at-least' }), { ...total, bound: 'at-most' }, sum({}))).toEqual([
    'facts[2].derived: its inputs give no value: one is a floor, another a ceiling → take the fact away'
  ]);
  expect(
    errorsOf(fact(), total, sum({ derived: { operation: 'sum', inputs: ['total', 'result'], how } }))
  ).toEqual([
    'facts[2].derived: result is no fact that was read → name the facts that it was worked out from'
  ]);
});

it('lets one source give the parts of a sum', () => {
  const part = fact({ id: 'part', value: 4_000_000, summary: { fr: '4 M€', en: '€4m' } });
  const parts = ['part', 'cloudwatt-turnover-2014'];
  expect(errorsOf(fact(), part)).not.toEqual([]);
  expect(errorsOf(fact(), part, sum({ derived: { operation: 'sum', inputs: parts, how } }))).toEqual([]);
});
