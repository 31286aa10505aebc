import { expect, it } from 'vitest';
import { qualityOf, wilson, type SampleRow } from './precision.ts';

it('widens the interval for few rows and stays within 0 and 1', () => {
  expect(wilson(25, 27).low).toBeCloseTo(0.7663, 3);
  expect(wilson(25, 27).high).toBeCloseTo(0.9794, 3);
  expect(wilson(5, 5).high).toBe(1);
  expect(wilson(0, 0)).toMatchObject({ low: 0, high: 1 });
});

it('measures precision apart from recall', () => {
  const row = (contract_id: string, judged: SampleRow['judged']): SampleRow => ({
    contract_id,
    judged,
    drawn_from: 'selected',
    reason: 'x',
    object: 'x'
  });
  const levels = new Map([
    ['a', 'cloud'],
    ['b', 'cloud'],
    ['c', 'digital']
  ]);
  const sample = [row('a', 'cloud'), row('b', 'none'), row('c', 'cloud'), row('d', 'none')];
  const { cloudPrecision, digitalPrecision, cloudRecall } = qualityOf(sample, (id) => levels.get(id));
  expect([cloudPrecision.share, digitalPrecision.hits, digitalPrecision.of, cloudRecall.share]).toEqual([
    0.5, 2, 3, 0.5
  ]);
});
