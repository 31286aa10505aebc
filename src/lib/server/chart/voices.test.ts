import { expect, it } from 'vitest';
import { databaseOf, folderWith, quotation, source } from '#build/fixture.ts';
import { openDataset } from '../db/dataset.ts';
import { slugs } from './chart.ts';
import { questions, voicePairs } from './voices.ts';

const same = (text: string) => ({ fr: text, en: text });

interface Given {
  readonly id: string;
  readonly stance: 'for' | 'against' | 'neutral';
  readonly on: string;
  readonly by?: string;
  readonly confidence?: string;
  readonly question?: string;
}

const voice = ({ id, stance, on, by = id, confidence = 'high', question = 'smes' }: Given) => ({
  id,
  kind: 'summary',
  text: same(`What ${id} holds.`),
  speaker: same(by),
  voice: { question, stance, said_on: on, role: same('minister'), confidence }
});

const pairsOf = (excerpts: readonly unknown[], chart = 'aid-by-size') => {
  const page = source('three', { published: '2020', excerpts });
  const dataset = openDataset(databaseOf(folderWith({ 'sources/three.yaml': page })));
  return voicePairs(dataset, chart, 'en');
};
const idsOf = (excerpts: readonly unknown[], chart?: string) => pairsOf(excerpts, chart).map(({ id }) => id);

it('sets one voice against the one for it that is nearest in time, and leaves out what has no other', () => {
  const given = [
    voice({ id: 'for-2011', stance: 'for', on: '2011' }),
    voice({ id: 'for-2015', stance: 'for', on: '2015-06' }),
    voice({ id: 'for-2019', stance: 'for', on: '2019' }),
    voice({ id: 'against-2014', stance: 'against', on: '2014-12' }),
    voice({ id: 'against-2016', stance: 'against', on: '2016' })
  ];
  expect(idsOf(given)).toEqual(['for-2015 against-2014', 'for-2019 against-2016']);
  expect(idsOf(given.slice(0, 3))).toEqual([]);
});

it('never pairs what is unsure, neutral or of another question, nor one speaker twice on a side', () => {
  const given = [
    voice({ id: 'a', stance: 'for', on: '2012', by: 'A' }),
    voice({ id: 'a-again', stance: 'for', on: '2013', by: 'A' }),
    voice({ id: 'b', stance: 'against', on: '2013' }),
    voice({ id: 'c', stance: 'against', on: '2012', confidence: 'low' }),
    voice({ id: 'd', stance: 'neutral', on: '2012' }),
    voice({ id: 'e', stance: 'against', on: '2012', question: 'result' })
  ];
  expect(idsOf(given)).toEqual(['a b']);
});

it('begins with a voice that is tied to the chart, then with the surest', () => {
  const given = [
    voice({ id: 'unsure', stance: 'against', on: '2011', confidence: 'medium' }),
    voice({ id: 'sure', stance: 'against', on: '2013' }),
    quotation({
      id: 'tied',
      charts: ['aid-by-size'],
      voice: { question: 'smes', stance: 'against', said_on: '2014', confidence: 'medium' }
    }),
    ...['x', 'y', 'z', 'w'].map((id) => voice({ id, stance: 'for', on: '2013' }))
  ];
  expect(idsOf(given)).toEqual(['w tied', 'x sure', 'y unsure']);
  expect(idsOf(given, 'public-contracts')).toEqual(['w sure', 'x unsure', 'y tied']);
});

it('gives the speaker with a role, a date and a stance', () => {
  const [pair] = pairsOf([
    voice({ id: 'a', stance: 'for', on: '2012-10-02' }),
    voice({ id: 'b', stance: 'against', on: '2013' })
  ]);
  expect(pair?.question).toBe('smes');
  expect(pair?.voices.map(({ stance, date, excerpt }) => [stance, date, excerpt.speaker])).toEqual([
    ['for', '2 October 2012', 'a, minister'],
    ['against', '2013', 'b, minister']
  ]);
});

it('has no voices for a chart of no question, nor for a name that objects have', () => {
  expect(pairsOf([], 'what-we-know')).toEqual([]);
  expect(pairsOf([], 'constructor')).toEqual([]);
});

it('names charts that exist', () => {
  expect(Object.keys(questions).filter((slug) => !slugs.includes(slug))).toEqual([]);
});
