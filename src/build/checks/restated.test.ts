import { expect, it } from 'vitest';
import { errorsWith, fact, organisation, source } from '../fixture.ts';

const text = { fr: 'x', en: 'x' };
const errors = (...facts: object[]): string[] =>
  errorsWith({
    'sources/one.yaml': source('one', { facts }),
    'organisations/daughter.yaml': organisation('daughter', {
      owners: [{ name: text, organisation: 'cloudwatt', type: 'company' }]
    }),
    'organisations/project.yaml': organisation('project', { part_of: ['daughter'] }),
    'organisations/stranger.yaml': organisation('stranger')
  }).map((line) => line.replace('sources/one.yaml ', ''));
const again = (of: object) => fact({ id: 'again', organisation: undefined, ...of });
const fix =
  ' → keep one of the two (with formerly: the id of the other), under the subject that the page speaks of';

it.each([
  ['what it owns', { organisation: 'daughter' }],
  ['what is part of what it owns, in a part of the year', { organisation: 'project', period: '2014-06' }]
])('finds a figure stated again of %s', (_, of) => {
  expect(errors(fact(), again(of))).toEqual([`facts[1]: facts[0] says the same figure of cloudwatt${fix}`]);
});

it('finds a figure stated again of a series', () => {
  const share = {
    indicator: 'market-measure',
    unit: 'percent',
    value: 3,
    period: '2012',
    summary: { fr: '3 %', en: '3%' }
  };
  expect(errors(fact(share), again({ ...share, series: 'cpi-fr-inflation-annual-average' }))).toEqual([
    `facts[1]: facts[0] says the same figure of cloudwatt${fix}`
  ]);
});

it('lets strangers, years, values and open periods apart have the same figure', () => {
  expect(
    errors(
      fact({ period: { from: null, to: '2013' } }),
      again({ organisation: 'daughter', period: { from: '2014', to: null } })
    )
  ).toEqual([]);
  expect(errors(fact(), again({ organisation: 'stranger' }))).toEqual([]);
  expect(errors(fact(), again({ organisation: 'daughter', period: '2013' }))).toEqual([]);
});
