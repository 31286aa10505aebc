import { expect, it } from 'vitest';
import { errorsWith, quotation, source } from '../fixture.ts';

it('refuses to quote a document whose opening alone was read', () => {
  const opened = source('three', {
    consulted: 'opening-of-an-archived-copy',
    excerpts: [quotation({ id: 'b' })]
  });
  expect(errorsWith({ 'sources/three.yaml': opened })).toEqual([
    'sources/three.yaml excerpts[0].kind: words are quoted only from a document that was read whole → use kind: summary with a text of our own, or read the document and set consulted: whole'
  ]);
});
