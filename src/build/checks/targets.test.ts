import { expect, it } from 'vitest';
import { errorsOf, fact } from '../fixture.ts';

const target = { indicator: 'turnover', deadline: '2017' };

it('wants of a target what it aims at, and of nothing else', () => {
  expect(errorsOf(fact({ status: 'targeted' }), fact({ id: 'x', period: '2015', target }))).toEqual([
    'facts[0].target: a target does not say what it aims at → add target: { indicator: what it is a target of, deadline: by when, null where no page says }',
    'facts[1].target: a fact that is reported is no target → take target away, or write status: targeted'
  ]);
  expect(
    errorsOf(
      fact({ status: 'targeted', target }),
      fact({ id: 'x', period: '2015', status: 'targeted', target: { ...target, deadline: null } })
    )
  ).toEqual([]);
});
