import { expect, it } from 'vitest';
import { fold, hasLostAccents, patternOf } from './fold.ts';

it('folds case, accents, marks and markup', () => {
  expect(fold("Hébergement de l'Œuvre<br />(lot n°2)")).toBe(' hebergement de l oeuvre lot n 2 ');
  expect(fold('March\uFFFD d\u2019infog\uFFFDrance')).toBe(' march? d infog?rance ');
  expect([hasLostAccents('March\uFFFD'), hasLostAccents('Marché')]).toEqual([true, false]);
});

it('makes patterns that meet words whole, begun, accented or damaged', () => {
  expect(patternOf('hébergement*')).toBe('% h_bergement%');
  expect(patternOf('nom de domaine')).toBe('% nom de domaine %');
  expect(patternOf('SaaS')).toBe('% saas %');
});
