import { expect, it } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

it('finds the word that was meant', () => {
  expect(nearest('cloudwat', ['numergy', 'cloudwatt', 'clever-cloud'])).toBe('cloudwatt');
  expect(didYouMean('ovh', ['ovhcloud-group', 'scaleway'])).toBe('');
  expect(didYouMean('numergie', ['numergy'])).toBe('; did you mean "numergy"?');
});

it('does not depend on the order of the known words', () => {
  expect(nearest('ac', ['ab', 'aa'])).toBe(nearest('ac', ['aa', 'ab']));
});
