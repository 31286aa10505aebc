import { describe, expect, it } from 'vitest';
import { builtDataset } from '../db/fixture.ts';
import { suggestionsAnswer } from './suggest.ts';

const dataset = builtDataset();
const at = (search: string) =>
  suggestionsAnswer(dataset, 'en', new URL(`https://site.example/en/search.json?${search}`));

describe('what is refused', () => {
  it.each([
    ['q', `q=${'f'.repeat(3_000)}`],
    ['kind', 'q=cloud&kind=nope']
  ])('names the parameter %s, in few words', async (parameter, search) => {
    const answer = await at(search);
    const problem: unknown = await answer.json();
    expect(problem).toMatchObject({ status: 400, parameter });
    expect(JSON.stringify(problem).length).toBeLessThan(500);
  });
});

it('suggestions are no problem', async () => {
  const answer = await at('q=cloud');
  expect([answer.status, Object.keys(await answer.json())]).toEqual([200, ['suggestions']]);
});
