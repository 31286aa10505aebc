import { expect, it } from 'vitest';
import { errorsOf, fact } from '../fixture.ts';

it('wants the figure in the summary of both languages', () => {
  expect(errorsOf(fact({ value: 3e6, summary: { fr: '2 M€ en 2014.', en: 'Sales fell.' } }))).toEqual([
    'facts[0].summary.fr: the French summary does not state 3000000 (it states 2000000, 2014) → write the figure as the source prints it, correct the value, or say that we worked it out (derived:)',
    'facts[0].summary.en: the English summary does not state 3000000 (it states no number) → write the figure as the source prints it, correct the value, or say that we worked it out (derived:)'
  ]);
});

it('wants both ends of a range', () => {
  const summary = { fr: 'De 2 à 5 M€.', en: 'Up to €5m.' };
  expect(errorsOf(fact({ value: { low: 2e6, high: 5e6 }, summary }))).toEqual([
    'facts[0].summary.en: the English summary does not state 2000000 (it states 5000000) → write the figure as the source prints it, correct the value, or say that we worked it out (derived:)'
  ]);
});

it('takes the figure from the note, or none that we worked out; a note does not own up to one', () => {
  const summary = { fr: 'Le double de 2013.', en: 'Twice the figure of 2013.' };
  expect(errorsOf(fact({ summary, note: { fr: 'Soit 2 M€.', en: 'That is €2m.' } }))).toEqual([]);
  const how = { fr: 'Montant calculé.', en: 'Computed.' };
  expect(errorsOf(fact({ summary, note: how }))).toHaveLength(2);
  const parts = [fact({ id: 'a', value: 1e6 }), fact({ id: 'b', value: 1e6, period: '2013' })].map(
    (part) => ({
      ...part,
      summary: { fr: '1 M€', en: '€1m' }
    })
  );
  const derived = { operation: 'sum', inputs: ['a', 'b'], how };
  expect(errorsOf(fact({ summary, derived, period: '2012' }), ...parts)).toEqual([]);
});
