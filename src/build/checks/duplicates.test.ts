import { expect, it } from 'vitest';
import { aid, errorsOf, fact } from '../fixture.ts';

it('finds a fact stated twice by one source', () => {
  expect(
    errorsOf(
      fact(),
      fact({ id: 'again', value: { low: 1e6, high: 2e6 }, summary: { fr: '1 à 2 M€', en: '€1-2m' } })
    )
  ).toEqual([
    'facts[1]: this says again what facts[0] says (same subject, counterparty, indicator, period and status) → keep one of the two, or say in what they differ (a range, an edition, a counterparty)'
  ]);
});

it('lets kinds of money, payers and periods differ', () => {
  expect(
    errorsOf(
      aid(),
      aid({ id: 'a-loan', instrument: 'loan' }),
      aid({ id: 'a-payment', status: 'disbursed' }),
      aid({ id: 'later', period: '2013' }),
      aid({ id: 'another-payer', counterparty: undefined, counterparty_name: { fr: 'Région', en: 'Region' } })
    )
  ).toEqual([]);
});
