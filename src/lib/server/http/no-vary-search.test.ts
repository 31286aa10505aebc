import { expect, it } from 'vitest';
import { noVarySearch, variesBy } from './no-vary-search.ts';

it.each([
  [[], 'params'],
  [['q'], 'params, except=("q")'],
  [['from', 'to', 'pixel-ratio'], 'params, except=("from" "to" "pixel-ratio")']
])('%j is written %s, and read back', (names, header) => {
  expect(noVarySearch(names)).toBe(header);
  expect(variesBy(header)).toEqual(names);
});

it.each(['', 'undefined', 'key-order', 'params=("a")', 'except=("a")'])('%j says nothing', (header) => {
  expect(variesBy(header)).toBeUndefined();
});
