import { expect, it } from 'vitest';
import { errorsWith, organisation } from '../fixture.ts';

it('refuses a circle', () => {
  expect(
    errorsWith({
      'organisations/a.yaml': organisation('a', { part_of: ['b'] }),
      'organisations/b.yaml': organisation('b', { part_of: ['a'] }),
      'organisations/c.yaml': organisation('c', { part_of: ['b'] })
    })
  ).toEqual([
    'organisations/a.yaml part_of[0]: a would be part of itself: a → b → a → take one of these links away',
    'organisations/b.yaml part_of[0]: b would be part of itself: b → a → b → take one of these links away'
  ]);
});
