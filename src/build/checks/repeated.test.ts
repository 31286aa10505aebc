import { expect, it } from 'vitest';
import { errorsOf, errorsWith, fact, organisation } from '../fixture.ts';

it('wants each thing named once', () => {
  expect(errorsOf(fact({ corroborated_by: ['two', 'two'] }))).toEqual([
    'facts[0].corroborated_by[1]: "two" is named twice → take one of the two away'
  ]);
  expect(
    errorsWith({ 'organisations/gandi.yaml': organisation('gandi', { services: ['IaaS', 'IaaS'] }) })
  ).toEqual(['organisations/gandi.yaml services[1]: "IaaS" is named twice → take one of the two away']);
});

it('refuses a source that corroborates itself', () => {
  expect(errorsOf(fact({ corroborated_by: ['one'] }))).toEqual([
    'facts[0].corroborated_by[0]: a source does not corroborate itself → take it away'
  ]);
});
