import { expect, it } from 'vitest';
import { aid, errorsOf, errorsWith, fact, quotation, source } from '../fixture.ts';

it.each([
  [{ value: undefined }, 'facts[0].value: is missing → add it'],
  [
    { value: '12' },
    'facts[0].value: expected a number or keys with values, read "12" → write it without quotes'
  ],
  [{ value: { low: 3, high: 2 } }, 'facts[0].value: low is below high → correct it'],
  [{ value: { low: 3 } }, 'facts[0].value.high: is missing → add it'],
  [
    { period: 2014 },
    "facts[0].period: expected text or keys with values, read 2014 → put it between quotes: '2014'"
  ],
  [
    { period: '2014-13' },
    'facts[0].period: a date is YYYY, YYYY-MM or YYYY-MM-DD, not "2014-13" → correct it'
  ],
  [
    { period: { from: '2015', to: '2014' } },
    'facts[0].period: an interval starts before it ends → correct it'
  ],
  [
    { confidence: 'hihg' },
    'facts[0].confidence: "hihg" is not a word of this set → use one of high, medium, low; did you mean "high"?'
  ],
  [{ confidence: undefined }, 'facts[0].confidence: is missing → add it: one of high, medium, low'],
  [
    { organization: 'x' },
    'facts[0].organization: unknown key → take it away or correct its spelling; did you mean "organisation"?'
  ],
  [{ organisation: undefined }, 'facts[0]: a fact is about one organisation or one series → correct it'],
  [
    { note: { fr: '', en: 'A note.' } },
    'facts[0].note.fr: is empty → write it, or take the key away where it is optional'
  ],
  [{ id: 'A b' }, 'facts[0].id: an id is lower-case words joined by hyphens, not "A b" → correct it'],
  [{ edition: null }, 'facts[0].edition: expected text, read nothing → write it, or take the key away']
])('says what is wrong with %j', (changes, message) => {
  expect(errorsOf(fact(changes))).toEqual([message]);
});

it('says what is wrong with a source and its excerpts', () => {
  expect(
    errorsWith({
      'sources/one.yaml': source('one', {
        url: 'example',
        excerpts: [quotation({ kind: 'quote' }), quotation({ words: 'x'.repeat(401), charts: [] })]
      })
    })
  ).toEqual([
    'sources/one.yaml url: this is not a web address, not "example" → correct it',
    "sources/one.yaml excerpts[0].kind: Invalid value. Expected 'quotation' | 'summary' → use one of these words",
    'sources/one.yaml excerpts[1].charts: is empty → write it, or take the key away where it is optional',
    'sources/one.yaml excerpts[1].words: is longer than 400 characters → shorten it'
  ]);
});

it('goes on with the neighbours of a bad fact', () => {
  expect(errorsOf(fact({ value: undefined }), aid({ organisation: 'clodwatt' }))).toEqual([
    'facts[0].value: is missing → add it',
    'facts[1].organisation: no organisation has the id "clodwatt" → add data/organisations/clodwatt.yaml or correct the id; did you mean "cloudwatt"?'
  ]);
});
