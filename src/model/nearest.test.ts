import { expect, it } from 'vitest';
import { closest, didYouMean, nearest } from './nearest.ts';

it('finds the word that was meant', () => {
  expect(nearest('cloudwat', ['numergy', 'cloudwatt', 'clever-cloud'])).toBe('cloudwatt');
  expect(didYouMean('ovh', ['ovhcloud-group', 'scaleway'])).toBe('');
  expect(didYouMean('numergie', ['numergy'])).toBe('; did you mean "numergy"?');
});

it('does not depend on the order of the known words', () => {
  expect(nearest('ac', ['ab', 'aa'])).toBe(nearest('ac', ['aa', 'ab']));
});

it('lists the closest first, as many as asked', () => {
  expect(closest('gandy', ['numergy', 'gandi', 'grand'], 2)).toEqual(['gandi', 'grand']);
});
