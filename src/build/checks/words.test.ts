import { expect, it } from 'vitest';
import { errorsWith } from '../fixture.ts';

const text = { fr: 'Mot', en: 'Word' };
const term = { label: text, definition: text };

it('wants every word defined, and no other', () => {
  expect(errorsWith({ 'vocabulary/wave.yaml': { first: term, secondo: term } })).toEqual([
    'vocabulary/wave.yaml second: this word of the set is not defined → add its label and definition in both languages',
    'vocabulary/wave.yaml secondo: "secondo" is not a word of the set wave → take it away, or add it to src/model/vocabulary.ts; did you mean "second"?'
  ]);
});

it('wants every file, and no other', () => {
  expect(errorsWith({ 'vocabulary/wave.yaml': undefined, 'vocabulary/waves.yaml': { first: term } })).toEqual(
    [
      'vocabulary/wave.yaml : this file is missing → add it',
      'vocabulary/waves.yaml : no set of words is called "waves" → take the file away or rename it; did you mean "wave"?'
    ]
  );
});

it('does not report what refers to a file that is missing', () => {
  expect(errorsWith({ 'vocabulary/indicator.yaml': undefined })).toEqual([
    'vocabulary/indicator.yaml : this file is missing → add it'
  ]);
});

it('wants flags, and flags only, to say whether they are charted', () => {
  expect(errorsWith({ 'vocabulary/wave.yaml': { first: term, second: { ...term, charted: true } } })).toEqual(
    ['vocabulary/wave.yaml second.charted: only flags say whether they are charted → take it away']
  );
  expect(errorsWith({ 'vocabulary/flag.yaml': { disputed: term } })).toContain(
    'vocabulary/flag.yaml disputed: this flag does not say whether its facts may be charted → add charted: true or charted: false'
  );
});
