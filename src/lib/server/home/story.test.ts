import { expect, it } from 'vitest';
import { databaseOf, folderWith, source } from '#build/fixture.ts';
import { openDataset } from '../db/dataset.ts';
import { story } from './story.ts';

const same = (text: string) => ({ fr: text, en: text });
const voice = (id: string, question: string, stance: 'for' | 'against') => ({
  id,
  kind: 'summary',
  text: same(`What ${id} holds.`),
  speaker: same(id),
  voice: { question, stance, said_on: '2014', confidence: 'high' }
});

const idsOf = (excerpts: readonly unknown[]) => {
  const page = source('three', { published: '2020', excerpts });
  const dataset = openDataset(databaseOf(folderWith({ 'sources/three.yaml': page })));
  return story(dataset, 'en').flatMap(({ pair }) => (pair === undefined ? [] : [pair.id]));
};

it('shows one pair beside a chart, and each pair once', () => {
  const given = [
    voice('a', 'result', 'for'),
    voice('b', 'result', 'against'),
    voice('c', 'smes', 'for'),
    voice('d', 'smes', 'against'),
    voice('e', 'smes', 'for'),
    voice('f', 'smes', 'against')
  ];
  expect(idsOf(given)).toEqual(['a b', 'c d', 'e f']);
});

it('shows no voice that has none to face it', () => {
  expect(idsOf([voice('a', 'result', 'for'), voice('b', 'smes', 'against')])).toEqual([]);
});
