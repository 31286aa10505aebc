import { expect, it } from 'vitest';
import { errorsWith, organisation } from '../fixture.ts';

it('wants the id in the file name', () => {
  expect(errorsWith({ 'organisations/gandi.yaml': organisation('gandy') })).toEqual([
    'organisations/gandi.yaml id: the id "gandy" is not the file\'s name → rename the file to data/organisations/gandy.yaml or correct the id'
  ]);
});
