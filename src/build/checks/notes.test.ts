import { expect, it } from 'vitest';
import { errorsOf, fact } from '../fixture.ts';

it('wants to know why a fact is not to be published', () => {
  expect(errorsOf(fact({ flag: 'do-not-publish' }))).toEqual([
    'facts[0].note: a fact flagged do-not-publish says why → add a note in both languages'
  ]);
});
