import { expect, it } from 'vitest';
import { plain } from './plain.ts';

it('takes out tags and coded letters and keeps the words', () => {
  expect(plain('Étude  (3 lots)\nLot 1<br />d&#8217;expertise &amp; conseil')).toBe(
    'Étude (3 lots) Lot 1 d’expertise & conseil'
  );
  expect(plain('March\uFFFD &#0; x')).toBe('March· x');
  expect(plain('mise en \u009Cuvre, C\u008CUR \u0081')).toBe('mise en œuvre, CŒUR ·');
});
