import { expect, it } from 'vitest';
import { errorsOf, fact } from '../fixture.ts';

it('wants a unit of the indicator', () => {
  expect(errorsOf(fact({ unit: 'people' }))).toEqual([
    'facts[0].unit: the indicator turnover is not measured in people → use EUR, or correct the indicator'
  ]);
});

it('wants the unit of the series, even where the indicator allows others', () => {
  const market = {
    organisation: undefined,
    series: 'cpi-fr-inflation-annual-average',
    indicator: 'market-measure'
  };
  expect(errorsOf(fact({ ...market, unit: 'EUR' }))).toEqual([
    'facts[0].unit: the series cpi-fr-inflation-annual-average is not measured in EUR → use percent, or correct the series'
  ]);
});
