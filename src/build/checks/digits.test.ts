import { expect, it } from 'vitest';
import { errorsOf, fact } from '../fixture.ts';

it('wants the figure in the summary of both languages', () => {
  expect(errorsOf(fact({ value: 3e6, summary: { fr: '2 M€ en 2014.', en: 'Sales fell.' } }))).toEqual([
    'facts[0].summary.fr: the French summary does not state 3000000 (it states 2000000, 2014) → write the figure as the source prints it, correct the value, or say in note.fr how it was computed',
    'facts[0].summary.en: the English summary does not state 3000000 (it states no number) → write the figure as the source prints it, correct the value, or say in note.en how it was computed'
  ]);
});

it('wants both ends of a range', () => {
  const summary = { fr: 'De 2 à 5 M€.', en: 'Up to €5m.' };
  expect(errorsOf(fact({ value: { low: 2e6, high: 5e6 }, summary }))).toEqual([
    'facts[0].summary.en: the English summary does not state 2000000 (it states 5000000) → write the figure as the source prints it, correct the value, or say in note.en how it was computed'
  ]);
});

it('takes the figure from the note, or a note that says it was computed', () => {
  const summary = { fr: 'Le double de 2013.', en: 'Twice the figure of 2013.' };
  expect(errorsOf(fact({ summary, note: { fr: 'Soit 2 M€.', en: 'That is €2m.' } }))).toEqual([]);
  expect(errorsOf(fact({ summary, note: { fr: 'Montant calculé.', en: 'Computed.' } }))).toEqual([]);
});
