import { expect, it } from 'vitest';
import { errorsOf, errorsWith, event, fact, organisation, quotation, source } from '../fixture.ts';

it('wants ids of their own for facts, events and excerpts, over all files', () => {
  const again = { facts: [fact({ period: '2015' })], events: [event()], excerpts: [quotation()] };
  expect(errorsWith({ 'sources/three.yaml': source('three', again) })).toEqual([
    'sources/three.yaml facts[0].id: "cloudwatt-turnover-2014" is already used in data/sources/one.yaml facts[0] → give this fact an id of its own',
    'sources/three.yaml events[0].id: "cloudwatt-founded" is already used in data/sources/one.yaml events[0] → give this event an id of its own',
    'sources/three.yaml excerpts[0].id: "a-quotation" is already used in data/sources/one.yaml excerpts[0] → give this excerpt an id of its own'
  ]);
});

it('finds a document described twice', () => {
  expect(
    errorsWith({ 'sources/three.yaml': source('three', { url: 'http://example.org/one/#top' }) })
  ).toEqual([
    'sources/three.yaml url: "example.org/one" is already used in data/sources/one.yaml → keep one file for this document and move everything into it'
  ]);
});

it('finds a SIREN that stands under two organisations, or twice under one', () => {
  const siren = (number: string) => ({ number, confidence: 'high', read_in: 'A register.' });
  expect(
    errorsWith({
      'organisations/gandi.yaml': organisation('gandi', { siren: siren('423093459') }),
      'organisations/parent.yaml': organisation('parent', {
        siren: siren('851993683'),
        former_sirens: [siren('423093459'), siren('851993683')]
      })
    }).map((line) => line.slice(0, line.indexOf(' →')))
  ).toEqual([
    'organisations/parent.yaml former_sirens[0].number: "423093459" is already used in data/organisations/gandi.yaml siren',
    'organisations/parent.yaml former_sirens[1].number: "851993683" is already used in siren'
  ]);
});

it('lets an id of a published version lead to one fact, that has another', () => {
  expect(
    errorsOf(
      fact({ formerly: ['cloudwatt-sales', 'cloudwatt-turnover-2014'] }),
      fact({ id: 'x', period: '2013', formerly: ['cloudwatt-sales', 'cloudwatt-revenue'] })
    )
  ).toEqual([
    'facts[0].formerly[1]: "cloudwatt-turnover-2014" is the id of a fact, or leads to one already → take it away, or give that fact another id',
    'facts[1].formerly[0]: "cloudwatt-sales" is the id of a fact, or leads to one already → take it away, or give that fact another id'
  ]);
});
