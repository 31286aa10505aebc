import { expect, it } from 'vitest';
import { isSoleTrader } from './person.ts';

it.each([
  'MONSIEUR JEAN DUPONT',
  'Madame Jeanne Martin',
  'MME DURAND',
  'Mr Dupont',
  'M. Jean Dupont',
  'DUPONT JEAN EI',
  'Jean Dupont (EIRL)',
  'DUPONT, entreprise individuelle',
  'Dupont auto-entrepreneur'
])('%s is a person', (name) => {
  expect(isSoleTrader(name)).toBe(true);
});

it.each([
  'M.A.J ELIS VALLEE DE LA MARNE',
  'M STORIES',
  'M.R.NET',
  'M.L.P.C. INTERNATIONAL',
  'M.T.D.',
  'EIFFAGE',
  'EURL DUPONT',
  'NEXEDI STE'
])('%s is not', (name) => {
  expect(isSoleTrader(name)).toBe(false);
});
