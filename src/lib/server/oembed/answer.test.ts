import { expect, it } from 'vitest';
import { latestDataset } from '../db/datasets.ts';
import { answer } from './answer.ts';

const origin = 'https://site.example';
const at = (path: string) =>
  answer(new URL(`${origin}/oembed?${new URLSearchParams({ url: `${origin}${path}` })}`), {
    userAgent: null,
    lang: 'en'
  });
const refusal = (status: number, body: object) =>
  expect.objectContaining({ status, body: expect.objectContaining(body) });

it('names the charts that there are where it knows none of a name', () => {
  const allowed = expect.arrayContaining([`${origin}/en/charts/timeline`]);
  expect(() => at('/en/charts/nope')).toThrow(refusal(404, { parameter: 'url', allowed }));
});

it('names an unknown chart in few words', () => {
  const message = expect.stringMatching(/^.{0,150}$/);
  expect(() => at(`/en/charts/${'c'.repeat(3_000)}`)).toThrow(refusal(404, { message }));
});

it('refuses two versions at once', () => {
  const { version } = latestDataset();
  expect(() => at(`/en/charts/timeline?v=${version}&v=zz`)).toThrow(refusal(400, { parameter: 'v' }));
});
