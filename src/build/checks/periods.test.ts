import { expect, it } from 'vitest';
import { errorsOf, errorsWith, fact, organisation } from '../fixture.ts';

it('wants days that exist', () => {
  expect(
    errorsOf(fact({ period: '2014-02-30' }), fact({ id: 'x', period: { from: '2014-06-31', to: null } }))
  ).toEqual([
    'facts[0].period: 2014-02-30 is not on the calendar → correct the day',
    'facts[1].period.from: 2014-06-31 is not on the calendar → correct the day'
  ]);
});

it('wants lives in order, at the precision of both dates', () => {
  const basis = { fr: 'x', en: 'x' };
  expect(
    errorsWith({
      'organisations/gandi.yaml': organisation('gandi', {
        founded: '2000-03',
        cloud_offer_since: '2000',
        closed: '1999',
        size_classes: [{ class: 'PME', from: '2010', to: '2009', basis, deduced: false }]
      })
    })
  ).toEqual([
    'organisations/gandi.yaml closed: it closed before it was founded (2000-03, 1999) → correct one of the two dates',
    'organisations/gandi.yaml closed: it closed before its cloud offer started (2000, 1999) → correct one of the two dates',
    'organisations/gandi.yaml size_classes[0]: it ends before it starts (2010, 2009) → correct one of the two dates'
  ]);
});
