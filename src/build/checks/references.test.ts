import { expect, it } from 'vitest';
import { aid, errorsOf, errorsWith, event, fact, organisation, source } from '../fixture.ts';

it.each([
  [
    fact({ organisation: 'numergie' }),
    'facts[0].organisation: no organisation has the id "numergie" → add data/organisations/numergie.yaml or correct the id'
  ],
  [
    aid({ counterparty: 'caise' }),
    'facts[0].counterparty: no organisation has the id "caise" → add data/organisations/caise.yaml or correct the id; did you mean "caisse"?'
  ],
  [
    fact({ indicator: 'turnovr' }),
    'facts[0].indicator: no indicator has the id "turnovr" → add turnovr to data/vocabulary/indicator.yaml or correct the id; did you mean "turnover"?'
  ],
  [
    fact({ organisation: undefined, series: 'synergy' }),
    'facts[0].series: no series has the id "synergy" → add synergy to data/vocabulary/series.yaml or correct the id'
  ],
  [
    fact({ status: 'targeted', target: { indicator: 'turnovr', deadline: null } }),
    'facts[0].target.indicator: no indicator has the id "turnovr" → add turnovr to data/vocabulary/indicator.yaml or correct the id; did you mean "turnover"?'
  ],
  [
    fact({
      derived: {
        operation: 'sum',
        inputs: ['cloudwatt-turnover-2014', 'inflation-2015'],
        how: { fr: 'x', en: 'x' }
      }
    }),
    'facts[0].derived.inputs[1]: no fact has the id "inflation-2015" → add the fact inflation-2015 to the file of its source or correct the id; did you mean "inflation-2013"?'
  ],
  [
    fact({ corroborated_by: ['twoo'] }),
    'facts[0].corroborated_by[0]: no source has the id "twoo" → add data/sources/twoo.yaml or correct the id; did you mean "two"?'
  ]
])('finds what a fact refers to', (bad, message) => {
  expect(errorsOf(bad)).toEqual([message]);
});

it('finds what events, organisations, definitions and disagreements refer to', () => {
  const text = { fr: 'x', en: 'x' };
  expect(
    errorsWith({
      'sources/one.yaml': source('one', {
        events: [event({ organisations: ['no-1'], corroborated_by: ['no-2'] })]
      }),
      'organisations/gandi.yaml': organisation('gandi', {
        part_of: ['no-3'],
        owners: [{ name: text, organisation: 'no-4', type: 'unknown' }],
        technology: { kind: 'own', source: 'no-9' },
        sources: ['no-5']
      }),
      'vocabulary/definitions.yaml': { pme: { term: text, text, source: 'no-6' } },
      'vocabulary/disagreements.yaml': [{ organisation: 'no-7', indicator: 'no-8', note: text }]
    }).map((line) => line.slice(0, line.indexOf(' →')))
  ).toEqual([
    'sources/one.yaml events[0].organisations[0]: no organisation has the id "no-1"',
    'sources/one.yaml events[0].corroborated_by[0]: no source has the id "no-2"',
    'organisations/gandi.yaml part_of[0]: no organisation has the id "no-3"',
    'organisations/gandi.yaml owners[0].organisation: no organisation has the id "no-4"',
    'organisations/gandi.yaml sources[0]: no source has the id "no-5"',
    'organisations/gandi.yaml technology.source: no source has the id "no-9"',
    'vocabulary/definitions.yaml pme.source: no source has the id "no-6"',
    'vocabulary/disagreements.yaml [0].organisation: no organisation has the id "no-7"',
    'vocabulary/disagreements.yaml [0].indicator: no indicator has the id "no-8"'
  ]);
});
