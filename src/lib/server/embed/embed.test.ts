import { expect, it } from 'vitest';
import { openDataset } from '../db/dataset.ts';
import { databasePath } from '../db/places.ts';
import { embedError } from './embed.ts';

const url = new URL('https://site.example/en/embed/nope');

it('leads from the error of a published version to the charts of that version', async () => {
  const read = async (published?: string) => {
    const dataset = openDataset(databasePath(), published);
    const response = embedError(dataset, 'en', 404, { message: 'no' }, url);
    dataset.close();
    expect(response.status).toBe(404);
    return [dataset.version, await response.text()] as const;
  };
  const [version, pinned] = await read('2026-01-31');
  expect(pinned).toContain(`href="https://site.example/en/charts?v=${version}"`);
  expect((await read())[1]).toContain('href="https://site.example/en/charts"');
});
