import { expect, it } from 'vitest';
import { wordFilter } from './fold.ts';

it.each([
  ['Pétition d’hébergeurs', 'petition', true],
  ['petition', 'PÉTITION', true],
  ['Pétition d’hébergeurs français', 'heberg petit', true],
  ['Pétition d’hébergeurs', 'ition', false],
  ['Pétition', 'pétition 2013', false],
  ['Pétition', '?', false]
])('%s, by %s: %s', (text, typed, found) => {
  expect(wordFilter(typed)(text)).toBe(found);
});
