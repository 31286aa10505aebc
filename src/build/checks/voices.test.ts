import { expect, it } from 'vitest';
import { errorsWith, quotation, source } from '../fixture.ts';

const same = (text: string) => ({ fr: text, en: text });
const voice = { question: 'smes', stance: 'for', said_on: '2015-02', confidence: 'high' };
const summary = (changes = {}) => ({ id: 'said', kind: 'summary', text: same('We try.'), voice, ...changes });
const errorsOf = (...excerpts: unknown[]) =>
  errorsWith({ 'sources/three.yaml': source('three', { excerpts }) });

it('takes a voice with its speaker, of a quotation too, and without charts', () => {
  expect(errorsOf(summary({ speaker: same('A minister') }), quotation({ id: 'b', voice }))).toEqual([]);
});

it('wants a speaker, one size, and a date that is not after the publication of the page', () => {
  const later = { ...voice, said_on: '2015-02-04' };
  expect(
    errorsOf(
      summary(),
      summary({
        id: 'long',
        speaker: same('A minister'),
        text: { fr: 'é'.repeat(220), en: 'e'.repeat(221) }
      }),
      quotation({ id: 'late', voice: later })
    )
  ).toEqual([
    'sources/three.yaml excerpts[0].speaker: a voice has no speaker → say who speaks',
    'sources/three.yaml excerpts[1]: a voice has 221 characters in en: voices are of one size → shorten it to 220',
    'sources/three.yaml excerpts[2].voice.said_on: this was said after its page was published → correct one of the two'
  ]);
});

it('wants a place for every excerpt, and an organisation that exists', () => {
  const elsewhere = { ...voice, organisation: 'nobody' };
  expect(
    errorsOf(summary({ voice: undefined }), quotation({ id: 'b', voice: elsewhere })).map((error) =>
      error.replace(/ → .*/, '')
    )
  ).toEqual([
    'sources/three.yaml excerpts[1].voice.organisation: no organisation has the id "nobody"',
    'sources/three.yaml excerpts[0]: this excerpt is shown nowhere'
  ]);
});
