import { expect, it } from 'vitest';
import { errorsWith, organisation } from '../fixture.ts';

const text = { fr: 'x', en: 'x' };
const fix =
  ' → end the class (to:) when they enter or take it away; or correct share_percent, stake or larger of the owner';
const errors = (size: object, ...owners: object[]): string[] =>
  errorsWith({
    'organisations/gandi.yaml': organisation('gandi', {
      size_classes: [{ class: 'PME', basis: text, deduced: true, ...size }],
      owners: owners.map((owner, index) => ({
        name: { fr: `n${index}`, en: `n${index}` },
        type: 'company',
        ...owner
      }))
    }),
    'organisations/big.yaml': organisation('big', {
      size_classes: [
        { class: 'PME', to: '2019', basis: text, deduced: true },
        { class: 'ETI', from: '2020', basis: text, deduced: true }
      ]
    })
  }).map((line) => line.replace('organisations/gandi.yaml ', ''));

it('finds an SME that outlives the entry of a larger or public owner', () => {
  expect(errors({ from: '2012' }, { larger: true, from: '2019-03' })).toEqual([
    `size_classes[0]: it is PME in 2019-03 while held by n0 (larger)${fix}`
  ]);
  expect(errors({ from: '2012', to: '2022' }, { type: 'public', from: '2020' }, { larger: true })).toEqual([
    `size_classes[0]: it is PME in 2012 while held by n1 (larger)${fix}`
  ]);
  expect(errors({}, { type: 'public', share_percent: 33 })).toEqual([
    `size_classes[0]: it is PME while held by n0 (public)${fix}`
  ]);
  // An owner that outgrows the SMEs itself while it holds the firm.
  expect(errors({}, { organisation: 'big', from: '2015' })).toEqual([
    `size_classes[0]: it is PME in 2020 while held by n0 (larger)${fix}`
  ]);
});

it('takes a class that answers, and owners that change nothing', () => {
  expect(errors({ to: '2019' }, { larger: true, from: '2019-03' })).toEqual([]);
  expect(errors({ from: '2018-06' }, { larger: true, to: '2018-06' })).toEqual([]);
  expect(
    errors(
      {},
      { type: 'persons' },
      { share_percent: 20, larger: true },
      { type: 'public', stake: 'minority' },
      { type: 'investor', larger: true },
      { from: '2019' }
    )
  ).toEqual([]);
});
