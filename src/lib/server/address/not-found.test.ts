import { describe, expect, it } from 'vitest';
import { languages } from '#model/language.ts';
import { changedDataset } from '../db/fixture.ts';
import { notFound } from './not-found.ts';

const latest = changedDataset('');
const pinned = changedDataset('', { published: '2026-01-31' });

const say = (id: string) => `No thing is called ${id}.`;
const messageOf = (dataset: typeof latest, id: string, isIn: boolean, lang: 'fr' | 'en' = 'en'): string => {
  try {
    return notFound({ dataset, lang, id, say, isIn: (one) => isIn && one === latest }, latest);
  } catch (thrown) {
    expect(thrown).toMatchObject({ status: 404 });
    return thrown instanceof Object && 'body' in thrown ? JSON.stringify(thrown.body) : '';
  }
};

describe('what is not in the data', () => {
  it.each(languages)('is said to be in those of today alone, in %s', (lang) => {
    expect(messageOf(pinned, 'decp', true, lang)).toContain(pinned.version);
    expect(messageOf(pinned, 'decp', true, lang)).not.toContain('decp');
  });

  it('is named where no data have it', () => {
    expect(messageOf(pinned, 'nope', false)).toContain(say('nope'));
    expect(messageOf(latest, 'nope', true)).toContain(say('nope'));
  });

  it('is named in few characters, none of them a control character', () => {
    const message = messageOf(latest, `\0${'f'.repeat(3_000)}`, false);
    expect(message.length).toBeLessThan(200);
    expect(message).not.toMatch(/\\u0000/);
  });
});
