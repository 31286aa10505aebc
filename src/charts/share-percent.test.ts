// A share is never rounded to none or to all.
import { expect, it } from 'vitest';
import { builtDataset } from '#lib/server/db/fixture.ts';
import { formats } from '#lib/server/number-formats.ts';
import { sharePercent } from './share-percent.ts';

it('is a whole number, and neither none nor all where something is there or left', () => {
  const { fr, en } = formats(builtDataset());
  const french = [0, 0.2, 31.4, 99, 99.7, 100].map((share) =>
    sharePercent('fr', share, fr).replaceAll(/[\u00a0\u202f]/g, ' ')
  );
  expect(french).toEqual(['0 %', 'moins de 1 %', '31 %', '99 %', 'plus de 99 %', '100 %']);
  expect([0.2, 99.7].map((share) => sharePercent('en', share, en))).toEqual(['under 1%', 'over 99%']);
});
