import { expect, it } from 'vitest';
import { aid, errorsOf, fact } from '../fixture.ts';

it.each([
  [
    aid({ instrument: undefined }),
    'public-funding in euros says which instrument carried it → add instrument: equity, grant, loan …, or unspecified where the source does not say'
  ],
  [fact({ instrument: 'contract' }), 'turnover has no instrument → take the instrument away'],
  [
    aid({ instrument: 'bank-debt' }),
    'a bank debt is not public money → use the indicator private-funding, or the instrument that the State used'
  ],
  [
    fact({
      indicator: 'headcount',
      unit: 'people',
      value: 2,
      instrument: 'grant',
      summary: { fr: '2', en: '2' }
    }),
    'a value in people has no instrument → take the instrument away'
  ]
])('keeps kinds of money apart', (bad, message) => {
  expect(errorsOf(bad)).toEqual([`facts[0].instrument: ${message}`]);
});
