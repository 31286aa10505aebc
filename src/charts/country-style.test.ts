// Each area has a look of its own, in colour and, for lines, in dashes.
import { expect, it } from 'vitest';
import { areaOf, areas, areaStyle } from './country-style.ts';

it('puts a country in its area, and says where none was read', () => {
  expect(['FR', 'NL', 'CH', 'US', 'CN', null].map(areaOf)).toEqual([
    'french',
    'european',
    'european',
    'american',
    'other',
    'unread'
  ]);
});

it('tells areas apart without colour', () => {
  const dashes = areas.map((area) => areaStyle[area].dash ?? 'none');
  expect(new Set(dashes).size).toBe(areas.length);
  expect(new Set(areas.map((area) => areaStyle[area].colour)).size).toBe(areas.length);
});
